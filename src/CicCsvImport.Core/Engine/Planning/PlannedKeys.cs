using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>
/// Judges the keys of all rows by the state after the run: a key that its present owner gives up is free, whatever the order of the rows.
/// A row that cannot have its key leaves its object with the key that it had, which another row may have counted on, and so on.
/// </summary>
/// <param name="draft">The directory, without the objects whose removal was planned.</param>
/// <param name="session">The context in which the rows were read.</param>
/// <param name="kinds">The kinds of objects that have keys.</param>
internal sealed class PlannedKeys(PlannedState draft, ValidationContext session, IReadOnlyList<string> kinds)
{
    private readonly Dictionary<(UniqueConstraint Space, string? Scope), KeySpace> _spaces = [];
    private readonly List<PlannedRow> _rows = [];

    /// <summary>Adds a row. All rows are added before any is judged.</summary>
    public void Add(PlannedRow row)
    {
        int number = _rows.Count;
        _rows.Add(row);
        if (!row.ClaimsKeys)
            return;
        foreach (Column column in row.Row.Schema.Keys)
        {
            if (row.SetKey(column) is not { } set)
                continue;
            KeySpace space = GetSpace(column, row.Row.Schema);
            if (set.Old is not null)
                space.Released[(set.Old, row.Row.Schema.Kind)] = number;
            if (set.New is not null)
                Claim(space, set.New, new UniqueIndex.KeyOwner(File: 0, number) { IsDefault = row.Row.IsDefault(column) });
        }
    }

    /// <summary>Drops the values that other objects will have.</summary>
    /// <returns>The issues, with the rows that they concern.</returns>
    public IReadOnlyList<(CicObject Row, CicIssue Issue)> Judge()
    {
        // A dropped value takes others with it, so all of them are found before the first one is replaced by a default.
        foreach (KeySpace space in _spaces.Values)
            Settle(space);
        List<(CicObject Row, CicIssue Issue)> issues = [];
        IEnumerable<(int Row, KeySpace Space)> dropped = _spaces.Values.SelectMany(space => space.Dropped.Select(row => (row, space)));
        foreach ((int number, KeySpace space) in dropped.OrderBy(drop => drop.Row).ToList())
        {
            CicObject row = _rows[number].Row;
            Column column = space.ColumnOf(row.Schema);
            string text = row.Text(column)!;
            string place = GetPlace(space, space.Constraint.GetStoredKey(text)!, number);
            issues.Add((row, row.Origin!.CreateIssue(space.Constraint.Duplicate, column, text, place)));
            Drop(number, column, space);
        }

        return issues;
    }

    /// <summary>Returns the rows in order, and forgets each of them.</summary>
    public IEnumerable<PlannedRow> TakeRows()
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            PlannedRow row = _rows[i];
            _rows[i] = default;
            yield return row;
        }
    }

    private KeySpace GetSpace(Column column, ObjectSchema kind)
    {
        (UniqueConstraint Space, string? Scope) its = (column.Key!, session.GetScope(column.Key!, kind.Kind));
        if (!_spaces.TryGetValue(its, out KeySpace? space))
            _spaces.Add(its, space = new KeySpace(its.Space, its.Scope));
        return space;
    }

    private void Claim(KeySpace space, string key, UniqueIndex.KeyOwner row)
    {
        if (space.Claims.Claim(key, row) is { } earlier)
        {
            // An explicit key takes precedence over a default. Otherwise, the first row takes precedence.
            bool takesOver = earlier.IsDefault && !row.IsDefault;
            space.Lost.Push(takesOver ? earlier.Line : row.Line);
            if (!takesOver)
                return;
            space.Claims.TakeOver(key, row);
        }

        if (draft.View.GetOwner(space.Constraint, key, space.Scope) is not null)
            space.Doubtful.Add((row.Line, key));
    }

    /// <summary>Finds the rows that cannot have their keys.</summary>
    private void Settle(KeySpace space)
    {
        foreach ((int row, string key) in space.Doubtful)
        {
            if (FindKeeper(space, key) is not null)
                space.Lost.Push(row);
        }

        while (space.Lost.Count > 0)
        {
            int number = space.Lost.Pop();
            if (!space.Dropped.Add(number))
                continue;
            PlannedRow row = _rows[number];
            Column column = space.ColumnOf(row.Row.Schema);
            // A default that is dropped clears the value. Otherwise, the object keeps its key, and a row that claims this key loses it.
            if (row.Row.IsDefault(column) || row.SetKey(column) is not { Old: { } kept })
                continue;
            space.Keeping.Add(number);
            if (space.Claims.Find(kept) is { } claim)
                space.Lost.Push(claim.Line);
        }
    }

    /// <summary>Finds the object of the directory that has a key and keeps it; null if there is none.</summary>
    private ObjectName? FindKeeper(KeySpace space, string key)
    {
        if (draft.View.GetOwner(space.Constraint, key, space.Scope) is not { } first)
            return null;
        if (Keeps(first))
            return first;
        // Objects of several kinds have the key if another setting let them.
        foreach (string kind in space.Scope is null ? kinds : [])
        {
            if (kind != first.Kind.Kind && draft.View.GetOwner(space.Constraint, key, kind) is { } other && Keeps(other))
                return other;
        }

        return null;

        bool Keeps(ObjectName owner) => space.Released.TryGetValue((key, owner.Kind.Kind), out int row)
            ? space.Keeping.Contains(row)
            : draft.HasKey(owner, space.Constraint, key);
    }

    private string GetPlace(KeySpace space, string key, int row)
    {
        ObjectName? keeper = FindKeeper(space, key);
        bool isKept = keeper is { } owner && space.Released.ContainsKey((key, owner.Kind.Kind));
        // A row that claims the key too is the cause, also if it does not get the key because the key is kept in the end.
        if (space.Claims.Find(key) is { } winner && winner.Line != row && (isKept || !space.Dropped.Contains(winner.Line)))
            return _rows[winner.Line].Row.Origin!.Describe(_rows[row].Row.Origin!);
        return Messages.Format(isKept ? "Place_Kept" : "Place_Directory", keeper!.Value);
    }

    /// <summary>Drops a value. A new object gets the default instead, unless another object has it.</summary>
    private void Drop(int number, Column column, KeySpace space)
    {
        CicObject row = _rows[number].Row;
        if (row.IsDefault(column))
        {
            row.SetCell(column, value: null, row.GetState(column));
            return;
        }

        row.SetCell(column, value: null, CicCellState.Dropped);
        if (_rows[number].Existing is null && column.Default?.Invoke(row, session) is string value && Take(space, value, number))
            row.SetDefault(column, value);
        row.Origin!.List.Complete?.Invoke(row, session);
    }

    private bool Take(KeySpace space, string value, int row) =>
        space.Constraint.GetStoredKey(value) is not { } key
        || (FindKeeper(space, key) is null && space.Claims.Claim(key, new UniqueIndex.KeyOwner(File: 0, row) { IsDefault = true }) is null);

    /// <summary>The keys of one constraint, and the rows that claim or release them.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="scope">The kind of object that uniqueness is limited to; null for all kinds.</param>
    private sealed class KeySpace(UniqueConstraint constraint, string? scope)
    {
        public UniqueConstraint Constraint => constraint;

        public string? Scope => scope;

        /// <summary>The rows that claim keys which they do not have yet, by number.</summary>
        public UniqueIndex Claims { get; } = new(ignoreCase: false);

        /// <summary>The rows whose objects have other keys or none after the run, by the key and the object's kind.</summary>
        public Dictionary<(string Key, string Kind), int> Released { get; } = [];

        /// <summary>The claimed keys that objects of the directory have.</summary>
        public List<(int Row, string Key)> Doubtful { get; } = [];

        /// <summary>The rows that have lost their keys and are not dropped yet.</summary>
        public Stack<int> Lost { get; } = [];

        public HashSet<int> Dropped { get; } = [];

        /// <summary>The dropped rows whose objects keep the keys that they have.</summary>
        public HashSet<int> Keeping { get; } = [];

        public Column ColumnOf(ObjectSchema kind) => kind.Keys.First(column => column.Key == constraint);
    }
}
