using CicCsvImport.Commands;
using CicCsvImport.Core.Kinds.Phones;

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
}
