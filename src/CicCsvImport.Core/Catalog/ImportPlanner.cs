using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Catalog;

/// <summary>
/// Compares checked rows with a directory and plans the change of each. Stations come first, then phones, then users, so that every
/// object is planned after the objects that it names.
/// </summary>
internal sealed class ImportPlanner
{
    private readonly PlanContext _context;
    private readonly Dictionary<string, KindPlanner> _planners;
    private readonly RemovalPlanner _removals;
    private readonly Dictionary<ObjectSchema, HashSet<string>> _removed = [];

    public ImportPlanner(IDirectoryView view, ValidationContext session, ImportOptions choices)
    {
        _context = new PlanContext(view, session, choices);
        _removals = new RemovalPlanner(_context.Draft, KindCatalog.All);
        var pools = new LicensePools(_context.Draft);
        _planners = new Dictionary<string, KindPlanner>
        {
            [Kind.PhoneTemplate] = new PhoneTemplatePlanner(_context),
            [Kind.Station] = new StationPlanner(_context, pools),
            [Kind.Phone] = new PhonePlanner(_context, pools),
            [Kind.User] = new UserPlanner(_context),
        };
    }

    /// <summary>The directory as it will be after the changes planned so far.</summary>
    public PlannedState Draft => _context.Draft;

    /// <summary>The phones to which the chosen classifications and licenses do not apply, because they have a template.</summary>
    public IReadOnlyList<string> PassedOver =>
        _context.Choices is { ArePhonesMeant: false, Classifications: null, AllClassifications: not true } ? [] : _context.PhonesByTemplate;

    /// <summary>Notices about the rows that are skipped because no object matches them.</summary>
    public IReadOnlyList<CicIssue> Missing => _context.Missing;

    /// <summary>
    /// Plans the removal of the object that a row names. Removals come first, so that rows can have the names, licenses and numbers of
    /// removed objects.
    /// </summary>
    public void Remove(CicObject row)
    {
        if (!_removed.TryGetValue(row.Schema, out HashSet<string>? names))
            _removed.Add(row.Schema, names = new HashSet<string>(NameComparer.Instance));
        if (!names.Add(row.Identity))
            return;
        if (_context.Draft.Find(row.Schema, row.Identity) is { } present)
            _removals.Remove(present, row);
        else
            _context.KeepMissing(row);
        Forget(row);
    }

    /// <summary>Checks whether a row sets a column of an object that exists or, if it is null, is created.</summary>
    public bool Sets(CicObject? existing, CicObject row, Column column) => _planners[row.Schema.Kind].Sets(existing, row, column);

    /// <summary>Plans nothing for a row that has no usable name of an object to remove.</summary>
    public void KeepUnnamed(CicObject row, string reason) => _context.KeepMissing(row, reason);

    /// <summary>
    /// Plans all rows of a run. They are read first, because a later row can release the key that an earlier one claims.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="report">
    /// Receives the issues of values that are dropped because other objects will have them, before the rows are planned.
    /// </param>
    public void Plan(IEnumerable<CicObject> rows, Action<IReadOnlyList<(CicObject Row, CicIssue Issue)>>? report = null)
    {
        var keys = new PlannedKeys(Draft, _context.Session, [.. _planners.Keys]);
        List<string> clashes = [];
        foreach (CicObject row in rows)
        {
            PlannedRow decided = _planners[row.Schema.Kind].Decide(row);
            keys.Add(decided);
            if (decided.IsMissing)
                Forget(row);
            if (_removed.TryGetValue(row.Schema, out HashSet<string>? removed) && removed.Contains(row.Identity))
                clashes.Add(new ObjectName(row).ToString());
            foreach (KindPlanner planner in _planners.Values)
                planner.Foresee(row);
        }

        if (clashes.Count > 0)
            throw DirectoryErrors.Create(ErrorId.ListedAndRemoved, DisplayText.Some(clashes));
        IReadOnlyList<(CicObject Row, CicIssue Issue)> issues = keys.Judge();
        report?.Invoke(issues);
        foreach (PlannedRow row in keys.TakeRows())
            row.Planner.Plan(row);
        foreach (KindPlanner planner in _planners.Values)
            planner.Complete();
        _removals.Complete(_context.Choices.Force);
    }

    // Rows after it cannot refer to an object that will not exist, nor to its station.
    private void Forget(CicObject row)
    {
        foreach (ObjectSchema kind in new[] { row.Schema, row.Schema.Companion?.Kind }.OfType<ObjectSchema>())
            _context.Session.Known[kind]?.Remove(row.Identity);
    }
}
