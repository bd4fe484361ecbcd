using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Plans;

namespace CicCsvImport;

/// <summary>A plan of the changes that an import would make to a directory. It is applied exactly as it is, or not at all.</summary>
public sealed class CicImportPlan
{
    // Up to this number of lines, every change of a plan is shown, and otherwise a few of each kind and action.
    private const int ChangesShown = 50;
    private const int ChangesOfEachKindShown = 8;

    private readonly IReadOnlyList<ObjectChange> _changes;
    private CicList<CicImportChange>? _shown;
    private string? _fingerprint;

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

    /// <summary>The full path of the file from which the plan was imported; null for a plan that was just made.</summary>
    public string? Path { get; internal init; }

    /// <summary>
    /// A short text that only this content has: 16 hexadecimal digits. Making the plan again from the same lists results in the
    /// same fingerprint, and any change of the plan in another one.
    /// </summary>
    public string Fingerprint => GetFingerprint(CancellationToken.None);

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

    /// <summary>The issues of the lists, and those of the objects' own rows.</summary>
    public CicList<CicIssue> Issues { get; internal init; } = new([]);

    /// <summary>The number of rows of the lists that are not imported. <see cref="Issues"/> has the reasons.</summary>
    public int SkippedRows { get; internal init; }

    /// <summary>The number of values, of rows that are imported, that are not imported. <see cref="Issues"/> has the reasons.</summary>
    public int DroppedValues { get; internal init; }

    /// <summary>
    /// Whether the plan has objects that another command has read from a list. The rows that it has skipped are not counted.
    /// </summary>
    public bool HasImportedObjects { get; internal init; }

    /// <summary>The options of the plan, as parameters of the command that created it; empty if none were specified.</summary>
    public string Options { get; internal init; } = "";

    /// <summary>Whether the plan was read from a file that does not fit its fingerprint.</summary>
    internal bool IsEdited { get; set; }

    /// <summary>The licenses that stations would lack because their pools would be exhausted.</summary>
    public CicList<CicLicenseShortfall> LicenseShortfalls => new(CicLicenseShortfall.From(_changes));

    internal IReadOnlyList<ObjectChange> ObjectChanges => _changes;

    /// <summary>Returns the fingerprint. Computing it takes as long as finding a suggestion for each issue.</summary>
    internal string GetFingerprint(CancellationToken cancellation) =>
        _fingerprint ??= new PlanFingerprint(DirectoryId, Revision, Options, Sources)
            .Add(SkippedRows, DroppedValues, HasImportedObjects ? 1 : 0)
            .Add(new CancelableList<ObjectChange>(_changes, cancellation))
            .Add(new CancelableList<CicIssue>(Issues, cancellation))
            .Compute();

    /// <summary>
    /// Returns the plan in the form of a diff: created (+), changed (~) and removed (-) objects, objects that lost their change (=),
    /// conflicts (!), the totals, and what is not imported.
    /// </summary>
    /// <returns>The lines. A plan of more than 50 changes has a selection of each kind.</returns>
    public string[] ToDiff() =>
        ToDiff(_changes.Count(change => change.IsEffective) > ChangesShown ? ChangesOfEachKindShown : ChangesShown);

    /// <summary>Returns the plan in the form of a diff, with a selection of the changes.</summary>
    /// <param name="changes">The number of changes of each kind and action that are shown. The others are counted.</param>
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
            Messages.Format("Diff_Fingerprint", Fingerprint),
            .. IsEdited ? [Messages.Get("Diff_Edited")] : Array.Empty<string>(),
            .. Sources.Select(source => Messages.Format("Diff_Source", DisplayText.CleanPath(source.Path))),
        ];

    private IEnumerable<string> Losses()
    {
        int columns = PlanIssues.CountColumns(Issues);
        if (SkippedRows > 0 && DroppedValues > 0)
            yield return Messages.Format("Diff_RowsAndValues", SkippedRows, DroppedValues);
        else if (SkippedRows > 0)
            yield return Messages.Format("Diff_Rows", SkippedRows);
        else if (DroppedValues > 0)
            yield return Messages.Format("Diff_Values", DroppedValues);
        if (columns > 0)
            yield return Messages.Format("Diff_Columns", columns);
        if (HasImportedObjects)
            yield return Messages.Get("Diff_SkippedBefore");
        if (LicenseShortfalls.Count > 0)
            yield return Messages.Format("Diff_Licenses", LicenseShortfalls.Count);
    }
}
