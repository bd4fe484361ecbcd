using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Text;
using CicCsvImport.Streams;

namespace CicCsvImport.Input;

/// <summary>Makes phone templates, and says what is wrong with those that cannot be made.</summary>
internal sealed class TemplateChecks(DistinctStreams streams, IDirectoryView? view, ValidationContext session)
{
    private readonly PhoneTemplateMaker _maker = new(session);

    /// <summary>The template, or null.</summary>
    public CicPhoneTemplate? Make(PhoneTemplateValues values)
    {
        CicPhoneTemplate? template = _maker.Make(values);
        foreach (TemplateFault fault in _maker.Faults)
            streams.Error(Errors.InvalidTemplate(values.Name, fault));
        if (template is not null)
            LookForStations(template);
        return template;
    }

    // A template can come before the stations that it names: they are no more than missed.
    private void LookForStations(CicPhoneTemplate template)
    {
        foreach (CicStationAppearance appearance in view is null ? [] : template.StationAppearances)
        {
            if (appearance.Station is { } station && view!.Find(StationList.Schema, station) is null)
            {
                string shown = DisplayText.Clean(station);
                streams.Warn(Messages.Format("Stream_AppearanceStation", new ObjectName(template), shown, appearance.LineKey));
            }
        }
    }
}
