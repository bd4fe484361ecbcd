using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Catalog;

/// <summary>
/// Compares a directory with the complete lists of some kinds: plans the changes after which they are equal, and finds the differences.
/// What must remain is left out: the operator, the last administrator, passwords, and the stations of managed phones.
/// </summary>
/// <param name="view">The directory.</param>
/// <param name="planner">Receives the rows and the removals.</param>
internal sealed class ListComparison(IDirectoryView view, ImportPlanner planner)
{
    private readonly List<ComparedKind> _kinds = [];
    private readonly List<CicIssue> _notices = [];
    private readonly List<string> _managed = [];

    /// <summary>Whether the changes are applied. Otherwise, only the differences are of interest.</summary>
    public bool IsPlan { get; init; } = true;

    /// <summary>Whether objects are removed even if it is not certain that they are not listed.</summary>
    public bool Force { get; init; }

    /// <summary>The notices about objects that remain although they are not listed.</summary>
    public IReadOnlyList<CicIssue> Notices => _notices;

    /// <summary>The listed stations that belong to managed phones, which are not compared with them.</summary>
    public IReadOnlyList<string> Managed => _managed;

    /// <summary>
    /// Finds the objects of a kind that are not listed, and plans their removal. It comes before the rows are read, which can have the
    /// names and numbers of removed objects.
    /// </summary>
    /// <param name="name">The kind.</param>
    /// <param name="listed">The names in its lists.</param>
    public void FindUnlisted(string name, ListedNames listed)
    {
        ObjectSchema schema = KindCatalog.Get(name);
        string? doubt = Force ? null : listed.Doubt;
        var kind = new ComparedKind(schema, listed, IsPlan ? doubt : null);
        _kinds.Add(kind);
        if (schema.RequiredHolder is { } required)
        {
            kind.Holders.UnionWith(view.GetReferrers(required.Column.RefersTo!, required.Name)
                .Where(referrer => referrer.Column == required.Column).Select(referrer => referrer.Name.Name));
        }

        CicObject[] unlisted = [.. view.GetAll(schema).Where(item => !listed.Contains(item.Identity) && !IsLeftOut(item))];
        // Whether the last of those with a required name remains is known after all rows.
        kind.Unlisted.AddRange(unlisted.Where(item => kind.Doubt is not null || !kind.Holders.Contains(item.Identity)));
        kind.UnlistedHolders.AddRange(unlisted.Where(item => kind.Doubt is null && kind.Holders.Contains(item.Identity)));
        if (kind.Doubt is null)
            kind.Unlisted.ForEach(item => planner.Remove(item));
        if (doubt is not null && unlisted.Length > 0)
            _notices.Add(CreateNotice(schema, schema.Kind, doubt, unlisted.Length, listed.Unnamed));
    }

    /// <summary>Passes rows on to the planner, without those of objects that are not compared.</summary>
    public IEnumerable<CicObject> Take(IEnumerable<CicObject> rows)
    {
        foreach (CicObject row in rows)
        {
            CicObject? existing = planner.Draft.Find(row.Schema, row.Identity);
            if (IsLeftOut(existing ?? row))
            {
                if (existing is not null && IsCompanion(existing))
                    _managed.Add(row.Identity);
                continue;
            }

            foreach (Column secret in row.Schema.Columns.Where(column => column.IsSecret && existing is not null))
                row.SetCell(secret, value: null, CicCellState.Absent);
            _kinds.Find(kind => kind.Schema == row.Schema)!.Rows[row.Identity] = (row, existing is not null);
            yield return row;
        }

        foreach (ComparedKind kind in _kinds.Where(kind => kind.Schema.RequiredHolder is not null))
            KeepLastHolders(kind, kind.Schema.RequiredHolder!);
    }

    /// <summary>Returns the differences by kind, after the rows were planned.</summary>
    /// <param name="includesEqual">Whether objects without a difference are returned too.</param>
    public IEnumerable<CicDifference> GetDifferences(bool includesEqual)
    {
        ILookup<ObjectSchema, ObjectChange> changes = planner.Draft.Changes.ToLookup(change => change.Kind);
        foreach (ComparedKind kind in _kinds)
        {
            foreach (CicObject item in kind.Unlisted)
                yield return new CicDifference(CicDifferenceKind.OnlyHere, new ObjectName(item));
            foreach (ObjectChange change in changes[kind.Schema].Where(change => change.Action != CicChangeAction.Remove))
            {
                if (!kind.Rows.TryGetValue(change.Name, out (CicObject Row, bool Exists) listed))
                    continue;
                foreach (CicDifference difference in GetDifferences(change, listed.Row, listed.Exists, includesEqual))
                    yield return difference;
            }
        }
    }

    private static IEnumerable<CicDifference> GetDifferences(ObjectChange change, CicObject row, bool exists, bool includesEqual)
    {
        // What follows from another value is part of the plan, but not what the list has.
        PropertyChange[] given =
        [
            .. change.Properties.Where(property => exists && row.GetState(property.Column) is CicCellState.Given or CicCellState.Blank),
        ];
        CicDifferenceKind whole = exists ? CicDifferenceKind.Equal : CicDifferenceKind.OnlyThere;
        if (!exists || (given.Length == 0 && includesEqual))
            yield return new CicDifference(whole, change.ObjectName) { Path = row.Path, Line = row.Line };
        foreach (PropertyChange property in given)
            yield return new CicDifference(change.ObjectName, property) { Path = row.Path, Line = row.Line };
    }

    // Decided before the rows are planned, so that others do not get the numbers of those that remain.
    private void KeepLastHolders(ComparedKind kind, RequiredHolder required)
    {
        List<CicObject> losing = [];
        // Those that are neither changed nor removed, for example the operator.
        bool isHeld = kind.Holders.Except(kind.Rows.Keys, NameComparer.Instance)
            .Except(kind.UnlistedHolders.Select(item => item.Identity), NameComparer.Instance).Any();
        foreach ((CicObject row, bool exists) in kind.Rows.Values)
        {
            bool isHolder = kind.Holders.Contains(row.Identity);
            bool sets = !exists || planner.Sets(row, row, required.Column);
            if (sets ? required.IsIn(row[required.Column]) : isHolder)
                isHeld = true;
            else if (isHolder)
                losing.Add(row);
        }

        if (isHeld)
        {
            kind.Unlisted.AddRange(kind.UnlistedHolders);
            kind.UnlistedHolders.ForEach(item => planner.Remove(item));
            return;
        }

        // A plan keeps all that are not listed if it is not certain that they are not. Others can then lose the name.
        if (kind.UnlistedHolders.Count > 0 && !Force && kind.Listed.Doubt is not null)
            return;
        foreach (CicObject item in kind.UnlistedHolders)
            AddNotice(item, IssueCatalog.NotRemoved.Code);
        foreach (CicObject row in losing)
        {
            row.SetCell(required.Column, value: null, CicCellState.Dropped);
            AddNotice(row, "NotRemoved_Role");
        }

        void AddNotice(CicObject item, string text)
        {
            string name = new ObjectName(item).ToString();
            _notices.Add(CreateNotice(item.Schema, name, text, name, required.Name));
        }
    }

    private static CicIssue CreateNotice(ObjectSchema kind, string place, string text, params object[] arguments) =>
        new(IssueCatalog.NotRemoved, IssuePlace.Objects(kind.Kind, _ => place), arguments) { TextId = text };

    private static bool IsLeftOut(CicObject item) => item.Schema.PermanentError(item) is not null || IsCompanion(item);

    private static bool IsCompanion(CicObject item) => Companion.FindOwner(KindCatalog.All, item) is not null;

    /// <summary>One kind of objects, and how its lists and the directory compare.</summary>
    /// <param name="Schema">The kind.</param>
    /// <param name="Listed">The names in its lists.</param>
    /// <param name="Doubt">The id of the text that states why nothing is removed; null if objects are removed.</param>
    private sealed record ComparedKind(ObjectSchema Schema, ListedNames Listed, string? Doubt)
    {
        /// <summary>The rows that are compared, by name, each with whether the directory has the object.</summary>
        public Dictionary<string, (CicObject Row, bool Exists)> Rows { get; } = new(NameComparer.Instance);

        /// <summary>The objects of the directory that are not listed.</summary>
        public List<CicObject> Unlisted { get; } = [];

        /// <summary>Those of them that have a required name, until it is known that another object will have it.</summary>
        public List<CicObject> UnlistedHolders { get; } = [];

        /// <summary>The objects of the directory that have a required name.</summary>
        public HashSet<string> Holders { get; } = new(NameComparer.Instance);
    }
}
