using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Plans;

namespace CicCsvImport;

/// <summary>A plan of the changes that an import would make to a directory. It is applied exactly as it is, or not at all.</summary>
public sealed class CicImportPlan
{
    private const int ChangesShown = 50;

    private readonly IReadOnlyList<ObjectChange> _changes;
    private CicList<CicImportChange>? _shown;

    internal CicImportPlan(Guid directoryId, long revision, IReadOnlyList<ObjectChange> changes)
    {
        DirectoryId = directoryId;
        Revision = revision;
        _changes = changes;
    }

    /// <summary>The directory for which the plan was made.</summary>
    public string Directory { get; internal init; } = "";

    /// <summary>The unique identifier of the directory.</summary>
    public Guid DirectoryId { get; }

    /// <summary>The last run of the directory when the plan was made. The plan is refused after a later run.</summary>
    public long Revision { get; }

    /// <summary>The time at which the plan was made, in local time.</summary>
    public DateTime Created { get; internal init; } = DateTime.Now;

    /// <summary>The lists that the objects come from.</summary>
    public CicList<CicImportSource> Sources { get; internal init; } = new([]);

    /// <summary>The changes, one for each object.</summary>
    public CicList<CicImportChange> Changes => _shown ??= new(_changes.Select((change, i) => new CicImportChange(change, i + 1)));

    /// <summary>The number of objects that are created.</summary>
    public int Create => GetCount(CicChangeAction.Create);

    /// <summary>The number of objects that are changed.</summary>
    public int Update => GetCount(CicChangeAction.Update);

    /// <summary>The number of objects that are removed.</summary>
    public int Remove => GetCount(CicChangeAction.Remove);

    /// <summary>The number of objects that already have the planned values.</summary>
    public int Unchanged => GetCount(CicChangeAction.Unchanged);

    /// <summary>The number of existing objects that are left as they are because of -OnConflict Skip.</summary>
    public int Skip => GetCount(CicChangeAction.Skip);

    /// <summary>The number of conflicts. A plan with conflicts cannot be applied.</summary>
    public int Conflict => GetCount(CicChangeAction.Conflict);

    /// <summary>The number of rows of the lists that are not imported. The warnings named the reasons.</summary>
    public int SkippedRows { get; internal init; }

    /// <summary>The licenses that stations would lack because their pools would be exhausted.</summary>
    public CicList<CicLicenseShortfall> LicenseShortfalls => new(CicLicenseShortfall.From(_changes));

    internal IReadOnlyList<ObjectChange> ObjectChanges => _changes;

    /// <summary>
    /// Returns the plan in the form of a diff: created (+), changed (~) and removed (-) objects, conflicts (!), and the totals.
    /// </summary>
    /// <returns>The lines, with the first 50 changes.</returns>
    public string[] ToDiff() => ToDiff(ChangesShown);

    /// <summary>The plan as people read a diff.</summary>
    /// <param name="changes">How many changes, and how many conflicts, are shown: the others are counted.</param>
    /// <returns>The lines.</returns>
    public string[] ToDiff(int changes) => [.. PlanDiff.Lines(Heading(), _changes, Losses(), changes)];

    /// <summary>Returns the totals.</summary>
    public override string ToString() => PlanSummary.From(_changes);

    private int GetCount(CicChangeAction action)
    {
        int count = 0;
        foreach (ObjectChange change in _changes)
            count += change.Action == action ? 1 : 0;
        return count;
    }

    private IEnumerable<string> Heading() =>
        [
            Messages.Format("Diff_Plan", DisplayText.CleanPath(Directory), Revision),
            .. Sources.Select(source => Messages.Format("Diff_Source", DisplayText.CleanPath(source.Path))),
        ];

    private IEnumerable<string> Losses() =>
        Counted("Diff_SkippedRows", SkippedRows).Concat(Counted("Diff_Licenses", LicenseShortfalls.Count));

    private static IEnumerable<string> Counted(string text, int count) => count == 0 ? [] : [Messages.Format(text, count)];
}
