using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Settings;

namespace CicCsvImport.Planning;

/// <summary>What the planners of the kinds share.</summary>
internal sealed class PlanContext
{
    public PlanContext(IDirectoryView view, CheckSession session, ImportChoices choices)
    {
        Session = session;
        Choices = choices;
        Draft = new PlannedState(view);
        Site = new SiteObjects(Draft, session.Settings);
    }

    public CheckSession Session { get; }

    public CicSettings Settings => Session.Settings;

    public ImportChoices Choices { get; }

    public PlannedState Draft { get; }

    public SiteObjects Site { get; }
}
