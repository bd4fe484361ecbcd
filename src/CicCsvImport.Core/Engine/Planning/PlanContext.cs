using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>The state that the planners of all kinds share.</summary>
internal sealed class PlanContext
{
    public PlanContext(IDirectoryView view, ValidationContext session, ImportOptions choices)
    {
        Session = session;
        Choices = choices;
        Draft = new PlannedState(view);
        Site = new SiteObjects(Draft, session.Settings);
    }

    public ValidationContext Session { get; }

    public CicSettings Settings => Session.Settings;

    public ImportOptions Choices { get; }

    public PlannedState Draft { get; }

    public SiteObjects Site { get; }

    /// <summary>The phones of rows that have a template.</summary>
    public List<string> PhonesByTemplate { get; } = [];

    /// <summary>Plans nothing for a row that no object matches: it is skipped, or a conflict.</summary>
    /// <param name="row">The row.</param>
    /// <param name="reason">The reason; null if there is no object of its name.</param>
    public void KeepMissing(CicObject row, string? reason = null)
    {
        Draft.Keep(
            Choices.OnMissing == CicMissingAction.Skip ? CicChangeAction.Skip : CicChangeAction.Conflict,
            row,
            reason ?? ErrorId.ObjectNotFound.Text(row.Schema.Kind, DisplayText.Clean(row.Identity)),
            ErrorId.ObjectNotFound);
    }
}
