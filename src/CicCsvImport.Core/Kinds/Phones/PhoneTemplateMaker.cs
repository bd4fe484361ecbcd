using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>
/// Creates templates. The phone values of a template are checked like a row of a TMM list. A warning that costs a value or a row of a
/// list, which may come from others, is an error here.
/// </summary>
/// <param name="session">The context that the template is checked against.</param>
internal sealed class PhoneTemplateMaker(ValidationContext session)
{
    private readonly List<TemplateFault> _faults = [];
    private readonly List<CicIssue> _warnings = [];

    /// <summary>The faults of the template that was created last; empty if there are none.</summary>
    public IReadOnlyList<TemplateFault> Faults => _faults;

    /// <summary>The warnings about the template that was created last. It has the values as they were given.</summary>
    public IReadOnlyList<CicIssue> Warnings => _warnings;

    /// <summary>Creates the template. Returns null if it has faults.</summary>
    public CicPhoneTemplate? Make(PhoneTemplateValues values)
    {
        CicPhoneTemplate template = Create(values);
        return _faults.Count == 0 ? template : null;
    }

    /// <summary>
    /// Changes a template of a directory. Returns null if the change has faults. A value that was valid when it was stored is none.
    /// </summary>
    public CicPhoneTemplate? Edit(CicPhoneTemplate existing, PhoneTemplateValues edited)
    {
        CicPhoneTemplate stored = Create(PhoneTemplateValues.From(existing));
        TemplateFault[] stale = [.. _faults];
        CicPhoneTemplate template = Create(edited);
        if (stale.Length == 0)
            return _faults.Count == 0 ? template : null;
        _faults.RemoveAll(stale.Contains);
        foreach (Column column in existing.Schema.Columns.Where(column => column.Same(stored[column], template[column])))
            template.SetKnown(column, existing[column]);
        return _faults.Count == 0 ? template : null;
    }

    private CicPhoneTemplate Create(PhoneTemplateValues values)
    {
        _faults.Clear();
        _warnings.Clear();
        PhoneOptions options = PhoneOptions.OfTemplates;
        CicPhone phone = Validate(values, out bool isFit);
        var template = new CicPhoneTemplate(values.Name.Trim(), phone.Type ?? "", phone.Manufacturer ?? "", phone.Model ?? "");
        template.SetKnown(PhoneTemplateSchema.RegistrationGroup, phone.ProxyGroup);
        template.SetKnown(options.Active, values.Active);
        template.SetKnown(options.Location, GetLocation(values.Location));
        template.SetKnown(options.FirmwareVersion, Given(values.FirmwareVersion) ?? session.Settings.Defaults.FirmwareVersion);
        template.SetKnown(options.TimeZone, PhoneOptionRules.GetTimeZone(values.TimeZone, _faults));
        template.SetKnown(options.AudioProtocol, PhoneOptionRules.GetAudioProtocol(values.AudioProtocol, _faults));
        template.SetKnown(options.RingSet, Given(values.RingSet));
        CicPhoneModel? model = !isFit ? null : PhoneModelCatalog.For(session.Settings).FindModel(phone.Manufacturer, phone.Model);
        template.SetKnown(options.StationAppearances, GetAppearances(values.StationAppearances, model));
        template.SetKnown(options.AdvancedOptions, GetAdvancedOptions(values.AdvancedOptions, model));
        template.SetKnown(PhoneTemplateSchema.Classifications, values.AllClassifications ? null : CicNameList.From(values.Classifications));
        template.SetKnown(PhoneTemplateSchema.AllClassifications, values.AllClassifications);
        template.SetKnown(PhoneTemplateSchema.Licenses, CicNameList.From(values.Licenses));
        return template;
    }

    // Values with faults are returned as they are.
    private CicPhone Validate(PhoneTemplateValues template, out bool isFit)
    {
        var phone = new CicPhone
        {
            Name = template.Name,
            Type = Given(template.Type) ?? StationType.Workstation,
            Manufacturer = template.Manufacturer ?? "",
            Model = template.Model ?? "",
            ProxyGroup = template.RegistrationGroup ?? "",
        };
        // In a rehearsal, the template does not claim the name of a phone.
        ReadRow result = new ObjectReader(session.Rehearse()).Read(PhoneLists.ByModel, phone, number: 0);
        ILookup<bool, CicIssue> issues = result.Issues
            .Where(issue => issue.Severity != CicIssueSeverity.Notice)
            .ToLookup(issue => issue.Effect == CicIssueEffect.None);
        _warnings.AddRange(issues[true]);
        _faults.AddRange(issues[false].Select(issue => new TemplateFault(issue)));
        isFit = result.Record is not null;
        return (CicPhone?)result.Record ?? phone;
    }

    // Like the default group, the default location always exists.
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
        {
            string others = string.Join(", ", ModelsWithAdvancedOptions());
            _faults.Add(TemplateFault.Create(ErrorId.AdvancedOptionsNotSupported, model.ToString(), model, others));
        }

        return PhoneOptionRules.GetAdvancedOptions(texts, _faults);
    }

    // Lists a manufacturer if all of its models have them, and otherwise the single models.
    private IEnumerable<string> ModelsWithAdvancedOptions() => PhoneModelCatalog.For(session.Settings).Makers.SelectMany(maker =>
        maker.Models.Count > 0 && maker.Models.All(model => model.UsesAdvancedOptions)
            ? [maker.Name]
            : maker.Models.Where(model => model.UsesAdvancedOptions).Select(model => model.ToString()));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
