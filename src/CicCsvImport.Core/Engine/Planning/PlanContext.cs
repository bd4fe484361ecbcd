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

    /// <summary>Notices about the rows that are skipped because no object matches them.</summary>
    public List<CicIssue> Missing { get; } = [];

    /// <summary>Plans nothing for a row that no object matches: it is skipped, or a conflict.</summary>
    /// <param name="row">The row.</param>
    /// <param name="reason">The reason; null if there is no object of its name.</param>
    public void KeepMissing(CicObject row, string? reason = null)
    {
        // A row without a usable name has its own issue.
        if (Choices.OnMissing == CicMissingAction.Skip && reason is null)
            Missing.Add(CreateNotice(row));
        Draft.Keep(
            Choices.OnMissing == CicMissingAction.Skip ? CicChangeAction.Skip : CicChangeAction.Conflict,
            row,
            reason ?? ErrorId.ObjectNotFound.Text(row.Schema.Kind, DisplayText.Clean(row.Identity)),
            ErrorId.ObjectNotFound);
    }

    private static CicIssue CreateNotice(CicObject row)
    {
        ObjectSchema kind = row.Schema;
        return row.Origin is { } origin
            ? origin.CreateIssue(IssueCatalog.NoSuchObject, kind.Identity, row.Identity, kind.Kind)
            : new CicIssue(IssueCatalog.NoSuchObject, IssuePlace.Objects(kind.Kind, _ => new ObjectName(row).ToString()), kind.Kind)
            {
                Column = kind.Identity.Name,
                Value = DisplayText.Clean(row.Identity),
            };
    }
}
