using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>
/// Makes templates. What a template says of a phone is checked as a row of a TMM list would be; but what is a warning there,
/// where somebody else's list is read, is an error here.
/// </summary>
/// <param name="session">What the template is checked against.</param>
internal sealed class PhoneTemplateMaker(ValidationContext session)
{
    private readonly List<TemplateFault> _faults = [];

    /// <summary>What is wrong with the template that was made last; empty where nothing is.</summary>
    public IReadOnlyList<TemplateFault> Faults => _faults;

    /// <summary>The template, or null where it cannot be made.</summary>
    public CicPhoneTemplate? Make(PhoneTemplateValues values)
    {
        _faults.Clear();
        PhoneOptions options = PhoneOptions.OfTemplates;
        CicPhone? phone = Validate(values);
        var template = new CicPhoneTemplate(values.Name.Trim(), phone?.Type ?? "", phone?.Manufacturer ?? "", phone?.Model ?? "")
        {
            RegistrationGroup = phone?.ProxyGroup,
        };
        template.SetKnown(options.Active, values.Active);
        template.SetKnown(options.Location, GetLocation(values.Location));
        template.SetKnown(options.FirmwareVersion, Given(values.FirmwareVersion) ?? session.Settings.Defaults.FirmwareVersion);
        template.SetKnown(options.TimeZone, GetTimeZone(values.TimeZone));
        template.SetKnown(options.AudioProtocol, GetAudioProtocol(values.AudioProtocol));
        template.SetKnown(options.RingSet, Given(values.RingSet));
        CicPhoneModel? model = phone is null ? null : PhoneModelCatalog.For(session.Settings).FindModel(phone.Manufacturer, phone.Model);
        template.SetKnown(options.StationAppearances, GetAppearances(values.StationAppearances, model));
        template.SetKnown(options.AdvancedOptions, GetAdvancedOptions(values.AdvancedOptions, model));
        template.SetKnown(PhoneTemplateSchema.Classifications, values.AllClassifications ? null : values.Classifications);
        template.SetKnown(PhoneTemplateSchema.AllClassifications, values.AllClassifications);
        template.SetKnown(PhoneTemplateSchema.Licenses, values.Licenses);
        return _faults.Count == 0 ? template : null;
    }

    private CicPhone? Validate(PhoneTemplateValues template)
    {
        var phone = new CicPhone
        {
            Name = template.Name,
            Type = Given(template.Type) ?? StationType.Workstation,
            Manufacturer = template.Manufacturer ?? "",
            Model = template.Model ?? "",
            ProxyGroup = template.RegistrationGroup ?? "",
        };
        // A template takes no phone's name.
        ReadRow result = new ObjectReader(session.Rehearse()).Read(PhoneLists.ByModel, phone, number: 0);
        _faults.AddRange(result.Issues.Where(issue => issue.Severity != CicIssueSeverity.Notice).Select(issue => new TemplateFault(issue)));
        return (CicPhone?)result.Record;
    }

    // The default location always exists, as the default group does.
    private string GetLocation(string? name)
    {
        string usual = session.Settings.Defaults.Location;
        if (Given(name) is not { } given || NameComparer.Same(given, usual))
            return usual;
        if (session.Known[SiteSchemas.Location] is not { } known || known.Find(given) is not null)
            return session.Known[SiteSchemas.Location]?.Find(given) ?? given;
        _faults.Add(TemplateFault.NotFound(ErrorId.LocationNotFound, given, known.Nearest(given)));
        return given;
    }

    private string? GetTimeZone(string? id)
    {
        if (!TimeZones.TryFind(id, out string? known))
            _faults.Add(TemplateFault.NotFound(ErrorId.TimeZoneNotFound, id!, TimeZones.Nearest(id!)));
        return known;
    }

    private string GetAudioProtocol(string? name)
    {
        if (Given(name) is not { } given)
            return AudioProtocols.Rtp;
        string? known = AudioProtocols.All.FirstOrDefault(protocol => NameComparer.Same(protocol, given));
        if (known is null)
            _faults.Add(TemplateFault.Create(ErrorId.InvalidAudioProtocol, given, DisplayText.Clean(given), string.Join(", ", AudioProtocols.All)));
        return known ?? given;
    }

    private string[] GetAppearances(IReadOnlyList<CicStationAppearance> appearances, CicPhoneModel? model)
    {
        foreach (IGrouping<int, CicStationAppearance> key in appearances.GroupBy(appearance => appearance.LineKey))
        {
            if (key.Count() > 1)
                _faults.Add(TemplateFault.Create(ErrorId.DuplicateLineKey, key.Key, key.Key));
            if (key.Key > model?.LineKeys)
                _faults.Add(TemplateFault.Create(ErrorId.LineKeyNotSupported, key.Key, key.Key, model, model.LineKeys));
        }

        return [.. appearances.OrderBy(appearance => appearance.LineKey).Select(appearance => appearance.ToString())];
    }

    private string[] GetAdvancedOptions(IReadOnlyList<string> texts, CicPhoneModel? model)
    {
        if (texts.Count > 0 && model is { UsesAdvancedOptions: false })
            _faults.Add(TemplateFault.Create(ErrorId.AdvancedOptionsNotSupported, model.ToString(), model, string.Join(", ", ModelsWithAdvancedOptions())));
        try
        {
            return [.. AdvancedOption.ParseAll(texts).Select(option => option.ToString())];
        }
        catch (FormatException noOption)
        {
            _faults.Add(new TemplateFault(ErrorId.InvalidAdvancedOption, target: null, noOption.Message));
            return [];
        }
    }

    // A maker, where all its models do.
    private IEnumerable<string> ModelsWithAdvancedOptions() => PhoneModelCatalog.For(session.Settings).Makers.SelectMany(maker =>
        maker.Models.Count > 0 && maker.Models.All(model => model.UsesAdvancedOptions)
            ? [maker.Name]
            : maker.Models.Where(model => model.UsesAdvancedOptions).Select(model => model.ToString()));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
