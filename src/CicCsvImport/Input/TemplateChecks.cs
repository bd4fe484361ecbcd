using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Input;

/// <summary>Creates phone templates and reports their faults.</summary>
internal sealed class TemplateChecks(DistinctStreams streams, IDirectoryView? view, ValidationContext session)
{
    private readonly PhoneTemplateMaker _maker = new(session);

    /// <summary>Creates the template; null if it has faults.</summary>
    public CicPhoneTemplate? Make(PhoneTemplateValues values) => Report(values, _maker.Make(values));

    /// <summary>Changes a template of the directory; null if the change has faults.</summary>
    public CicPhoneTemplate? Edit(CicPhoneTemplate existing, PhoneTemplateValues edited) => Report(edited, _maker.Edit(existing, edited));

    private CicPhoneTemplate? Report(PhoneTemplateValues values, CicPhoneTemplate? template)
    {
        string name = new ObjectName(PhoneTemplateSchema.Schema, values.Name).ToString();
        foreach (TemplateFault fault in _maker.Faults)
            streams.GatherError((fault.Id, fault.Target), name, Errors.InvalidOption(name, fault));
        foreach (CicIssue warning in _maker.Warnings)
        {
            string text = Messages.Format("Stream_One", name + ": " + warning.Reason, warning.Suggestion, warning.Code);
            streams.GatherWarning((warning.Code, warning.Column, warning.Value), name, text);
        }

        if (template is not null)
            LookForStations(template);
        return template;
    }

    // A template may be created before its stations, so a missing station is only a warning.
    private void LookForStations(CicPhoneTemplate template)
    {
        foreach (CicStationAppearance appearance in view is null ? Enumerable.Empty<CicStationAppearance>() : template.StationAppearances)
        {
            if (appearance.Station is not { } station || view!.Find(StationList.Schema, station) is not null)
                continue;
            string name = new ObjectName(template).ToString();
            string text = Messages.Format("Stream_AppearanceStation", name, DisplayText.Clean(station), appearance.LineKey);
            streams.GatherWarning(("Stream_AppearanceStation", station), name, text);
        }
    }
}
