using System.Globalization;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Reports;

/// <summary>The sections of a report that show changes.</summary>
/// <param name="changes">The changes.</param>
/// <param name="view">The directory; null if it is not connected.</param>
/// <param name="areDone">Whether the directory has them already.</param>
internal sealed class ChangeSections(IReadOnlyList<ObjectChange> changes, IDirectoryView? view, bool areDone)
{
    private static readonly CicChangeAction[] Actions =
    [
        CicChangeAction.Create, CicChangeAction.Update, CicChangeAction.Remove,
        CicChangeAction.Unchanged, CicChangeAction.Skip, CicChangeAction.Conflict,
    ];

    private readonly Lazy<IReadOnlyList<PropertyChange>> _properties =
        new(() => [.. changes.Where(change => change.IsEffective).SelectMany(change => change.Properties)]);

    /// <summary>The number of changes by kind and action. Actions that do not occur are left out.</summary>
    public TableSection Counts(string heading)
    {
        CicChangeAction[] actions = [.. Actions.Where(action => changes.Any(change => change.Action == action))];
        IGrouping<ObjectSchema, ObjectChange>[] kinds = [.. changes.GroupBy(change => change.Kind)];
        IReadOnlyList<ReportValue> Row(string name, IEnumerable<ObjectChange> counted) =>
            [name, .. actions.Select(action => (ReportValue)(long)counted.Count(change => change.Action == action))];
        IEnumerable<IReadOnlyList<ReportValue>> total = kinds.Length < 2 ? [] : [Row(Messages.Get("Report_All"), changes)];
        return new TableSection(
            "counts",
            heading,
            [Messages.Get("Report_Kind"), .. actions.Select(Name)],
            [.. kinds.Select(kind => Row(kind.Key.Kind, kind)), .. total]);
    }

    /// <summary>The license pools with what the stations use, before and after the changes.</summary>
    public BarsSection Licenses()
    {
        CicLicense[] pools = [.. (view?.GetAll(SiteSchemas.License) ?? []).Cast<CicLicense>()];
        Dictionary<string, int> used = GetDifferences(StationAccess.Licenses);
        Dictionary<string, int> lacking = GetDifferences(StationAccess.UnallocatedLicenses);
        ILookup<string, int?> sizes = GetSizes();
        return new BarsSection("licenses", Messages.Get("Report_Licenses"),
        [
            .. pools.Select(pool => CreateBar(pool, used, lacking, sizes)).Where(bar => bar.Limit is not null || bar.After > 0),
        ]);
    }

    /// <summary>The ranges of extensions. Without a directory, it is not known which ones are in use.</summary>
    public StripsSection Extensions()
    {
        string[] present = [];
        string[] other = [];
        if (view is not null)
        {
            Dictionary<string, int> owners = CountOwners(view);
            present = [.. owners.Keys];
            AddDifferences(owners, view);
            other = [.. owners.Where(extension => extension.Value > 0).Select(extension => extension.Key)];
        }

        (string[] before, string[] after) = areDone ? (other, present) : (present, other);
        return new StripsSection(
            "extensions", Messages.Get("Report_Extensions"), view is null ? [] : ExtensionStrips.Create(before, after))
        {
            Changes = view is null ? [] :
            [
                .. Describe(areDone ? "Report_DidAdd" : "Report_Adds", after.Except(before)),
                .. Describe(areDone ? "Report_DidFree" : "Report_Frees", before.Except(after)),
            ],
        };

        static IEnumerable<(string, string)> Describe(string id, IEnumerable<string> extensions) =>
            ExtensionStrips.Describe(extensions) is { Length: > 0 } ranges ? [(Messages.Get(id), ranges)] : [];
    }

    // Objects of several kinds can share an extension, which becomes free with the last of them.
    private static Dictionary<string, int> CountOwners(IDirectoryView view)
    {
        var owners = new Dictionary<string, int>();
        foreach (CicExtension used in new ExtensionOwners(view, kinds: null).GetAll())
            Add(owners, used.Extension, 1);
        return owners;
    }

    // Turns the owners in the directory into those after the changes, or before them if it has them already.
    private void AddDifferences(Dictionary<string, int> owners, IDirectoryView present)
    {
        int given = areDone ? -1 : 1;
        foreach (ObjectChange change in changes.Where(change => change.IsEffective))
        {
            PropertyChange extension = change.Properties.FirstOrDefault(property => property.Column.Key == SiteConstraints.Extension);
            if (extension.Column is null || !ClaimsKeys(change, present))
                continue;
            Add(owners, extension.New as string, given);
            Add(owners, extension.Old as string, -given);
        }
    }

    // The values that an object keeps are not in its change.
    private bool ClaimsKeys(ObjectChange change, IDirectoryView present) => change.Kind.ClaimsKeys(
        (change.Action == CicChangeAction.Update ? present.Find(change.Kind, areDone ? change.NameAfter : change.Name) : null)
        ?? change.ToRecord());

    private static void Add(Dictionary<string, int> counts, string? name, int count)
    {
        if (!string.IsNullOrEmpty(name))
            counts[name!] = (counts.TryGetValue(name!, out int before) ? before : 0) + count;
    }

    /// <summary>All changes, with the old and the new values.</summary>
    public RowsSection Rows() => new(
        "change",
        Messages.Get("Report_Changes"),
        [
            new(Messages.Get("Report_Action"), HasFilter: true), new(Messages.Get("Report_Kind"), HasFilter: true),
            new(Messages.Get("Report_Name")), new(Messages.Get("Report_Values")), new(Messages.Get("Report_From")),
        ],
        changes.Count,
        changes.Select(ToRow));

    private string Name(CicChangeAction action) => Messages.Get((areDone ? "Report_Done_" : "Report_Action_") + action);

    private ReportBar CreateBar(
        CicLicense pool, Dictionary<string, int> usedMore, Dictionary<string, int> lackingMore, ILookup<string, int?> sizes)
    {
        int used = view!.CountReferrers(SiteSchemas.License, pool.Name, StationAccess.Licenses);
        int lacking = view.CountReferrers(SiteSchemas.License, pool.Name, StationAccess.UnallocatedLicenses);
        if (areDone)
            return new ReportBar(pool.Name, used, used, pool.Count, lacking, lacking);
        usedMore.TryGetValue(pool.Name, out int more);
        lackingMore.TryGetValue(pool.Name, out int lackingAlso);
        int? size = sizes[pool.Name].DefaultIfEmpty(pool.Count).First();
        return new ReportBar(pool.Name, used, used + more, size, lacking, lacking + lackingAlso);
    }

    // The sizes that pools get, by their names.
    private ILookup<string, int?> GetSizes() => changes
        .Where(change => change.IsEffective && change.Kind == SiteSchemas.License)
        .SelectMany(
            change => change.Properties.Where(property => property.Column == SiteSchemas.LicenseCount),
            (change, size) => (change.Name, Size: size.New as int?))
        .ToLookup(pool => pool.Name, pool => pool.Size, NameComparer.Instance);

    // How many stations more have each license afterwards.
    private Dictionary<string, int> GetDifferences(Column column)
    {
        var differences = new Dictionary<string, int>(NameComparer.Instance);
        foreach (PropertyChange property in _properties.Value.Where(property => property.Column == column))
        {
            foreach (string license in column.GetTexts(property.New))
                Add(differences, license, 1);
            foreach (string license in column.GetTexts(property.Old))
                Add(differences, license, -1);
        }

        return differences;
    }

    private IReadOnlyList<RowCell> ToRow(ObjectChange change) =>
    [
        Name(change.Action), change.Kind.Kind, change.Name,
        new RowCell(change.Reason ?? "", GetValues(change)), GetPlace(change),
    ];

    // Properties have the headings of the lists. The origin of a password comes after them and is not a column.
    private static RowChange[] GetValues(ObjectChange change) =>
    [
        .. new CicImportChange(change, number: 0).Properties.Select((property, i) => new RowChange(
            i < change.Properties.Count && !change.Properties[i].Column.IsSecret ? change.Properties[i].Column.Name : property.Property,
            GetText(property.Old),
            GetText(property.New))),
    ];

    private static string GetPlace(ObjectChange change) =>
        change.Path is null ? "" : Path.GetFileName(change.Path) + ":" + change.Line.ToString(CultureInfo.InvariantCulture);

    private static string? GetText(object? value) => value switch
    {
        // A flag that is not set is not a value: it would look like one that is added.
        null or false => null,
        IEnumerable<string> texts => string.Join("|", texts),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
