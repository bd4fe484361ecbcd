using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Plans;
using CicCsvImport.Core.Text;

namespace CicCsvImport;

/// <summary>
/// What an import would do to a directory: every object in the order in which it would be done. It is applied as it is, or
/// not at all.
/// </summary>
public sealed class CicImportPlan
{
    private const int ChangesShown = 50;

    private readonly IReadOnlyList<ObjectChange> _changes;
    private CicImportChange[]? _shown;

    internal CicImportPlan(Guid directoryId, long revision, IReadOnlyList<ObjectChange> changes)
    {
        DirectoryId = directoryId;
        Revision = revision;
        _changes = changes;
    }

    /// <summary>The directory for which it was made.</summary>
    public string Directory { get; internal init; } = "";

    /// <summary>The id of the directory.</summary>
    public Guid DirectoryId { get; }

    /// <summary>The directory's last run when the plan was made. The plan is refused when there was another since.</summary>
    public long Revision { get; }

    /// <summary>When it was made, in local time.</summary>
    public DateTime Created { get; internal init; } = DateTime.Now;

    /// <summary>The lists that the objects come from.</summary>
    public CicImportSource[] Sources { get; internal init; } = [];

    /// <summary>What becomes of each object.</summary>
    public CicImportChange[] Changes => _shown ??= [.. _changes.Select((change, i) => new CicImportChange(change, i + 1))];

    /// <summary>How many objects are made.</summary>
    public int Create => GetCount(CicChangeAction.Create);

    /// <summary>How many objects are changed.</summary>
    public int Update => GetCount(CicChangeAction.Update);

    /// <summary>How many objects are removed.</summary>
    public int Remove => GetCount(CicChangeAction.Remove);

    /// <summary>How many objects are as they should be.</summary>
    public int Unchanged => GetCount(CicChangeAction.Unchanged);

    /// <summary>How many existing objects stay as they are, because that was asked for.</summary>
    public int Skip => GetCount(CicChangeAction.Skip);

    /// <summary>How many conflicts there are: a plan with any is not applied.</summary>
    public int Conflict => GetCount(CicChangeAction.Conflict);

    /// <summary>How many rows of the lists do not import: the warnings have said why.</summary>
    public int SkippedRows { get; internal init; }

    /// <summary>The licenses that stations would not get, because their pool would be empty.</summary>
    public CicLicenseShortfall[] LicenseShortfalls => [.. CicLicenseShortfall.From(_changes)];

    internal IReadOnlyList<ObjectChange> ObjectChanges => _changes;

    /// <summary>The plan as people read a diff: what is made (+), changed (~) and removed (-), what stands in its way (!), and counts.</summary>
    /// <returns>The lines, with the first 50 changes.</returns>
    public string[] ToDiff() => ToDiff(ChangesShown);

    /// <summary>The plan as people read a diff.</summary>
    /// <param name="changes">How many changes, and how many conflicts, are shown: the others are counted.</param>
    /// <returns>The lines.</returns>
    public string[] ToDiff(int changes) => [.. PlanDiff.Lines(Heading(), _changes, Losses(), changes)];

    /// <summary>The counts.</summary>
    public override string ToString() => PlanSummary.From(_changes);

    private int GetCount(CicChangeAction action)
    {
        int count = 0;
        foreach (ObjectChange change in _changes)
            count += change.Action == action ? 1 : 0;
        return count;
    }

    private IEnumerable<string> Heading() =>
        [Messages.Format("Diff_Plan", DisplayText.CleanPath(Directory), Revision), .. Sources.Select(source => Messages.Format("Diff_Source", DisplayText.CleanPath(source.Path)))];

    private IEnumerable<string> Losses() => Counted("Diff_SkippedRows", SkippedRows).Concat(Counted("Diff_Licenses", LicenseShortfalls.Length));

    private static IEnumerable<string> Counted(string text, int count) => count == 0 ? [] : [Messages.Format(text, count)];
}
