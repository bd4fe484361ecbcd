using CicCsvImport.Commands;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.Changes;

/// <summary>Maps the parameters of the phone template cmdlets to a template's values.</summary>
internal static class TemplateParameters
{
    /// <summary>Sets the value of a parameter. Parameters that are not values of a template change nothing.</summary>
    public static PhoneTemplateValues Apply(PhoneTemplateValues values, string parameter, object? given) => parameter switch
    {
        nameof(NewCicPhoneTemplateCommand.Type) => values with { Type = (string?)given },
        nameof(NewCicPhoneTemplateCommand.Manufacturer) => values with { Manufacturer = (string?)given },
        nameof(NewCicPhoneTemplateCommand.Model) => values with { Model = (string?)given },
        nameof(NewCicPhoneTemplateCommand.Active) => values with { Active = (bool)given! },
        nameof(NewCicPhoneTemplateCommand.RegistrationGroup) => values with { RegistrationGroup = (string?)given },
        nameof(NewCicPhoneTemplateCommand.Location) => values with { Location = (string?)given },
        nameof(NewCicPhoneTemplateCommand.FirmwareVersion) => values with { FirmwareVersion = (string?)given },
        nameof(NewCicPhoneTemplateCommand.TimeZone) => values with { TimeZone = (string?)given },
        nameof(NewCicPhoneTemplateCommand.StationAppearance) => values with { StationAppearances = (CicStationAppearance[]?)given ?? [] },
        nameof(NewCicPhoneTemplateCommand.AudioProtocol) => values with { AudioProtocol = (string?)given },
        nameof(NewCicPhoneTemplateCommand.RingSet) => values with { RingSet = (string?)given },
        nameof(NewCicPhoneTemplateCommand.AdvancedOption) => values with { AdvancedOptions = (string[]?)given ?? [] },
        nameof(NewCicPhoneTemplateCommand.AllClassifications) => values with { AllClassifications = (SwitchParameter)given! },
        _ => values,
    };

    /// <summary>Sets the value of a column.</summary>
    public static PhoneTemplateValues Apply(PhoneTemplateValues values, Column column, object? given)
    {
        if (column == PhoneTemplateSchema.Classifications)
            return values with { Classifications = given as CicNameList ?? CicNameList.None, AllClassifications = false };
        if (column == PhoneTemplateSchema.AllClassifications)
            return values with { AllClassifications = given is true };
        if (column == PhoneTemplateSchema.Licenses)
            return values with { Licenses = given as CicNameList ?? CicNameList.None };
        string[] texts = given is IEnumerable<string> several ? [.. several] : [];
        if (column == PhoneOptions.OfTemplates.AdvancedOptions)
            return values with { AdvancedOptions = texts };
        if (column == PhoneOptions.OfTemplates.StationAppearances)
            return values with { StationAppearances = Array.ConvertAll(texts, CicStationAppearance.Parse) };
        // A column and the parameter for one value have the same name.
        return Apply(values, column.Property, column is FlagColumn ? given is true : given as string);
    }
}
