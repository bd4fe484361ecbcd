using System.Security;

namespace CicCsvImport.Core.Engine.Changes;

/// <summary>The change that a run makes, or would make, to one object.</summary>
internal sealed class ObjectChange
{
    public ObjectChange(CicChangeAction action, ObjectSchema kind, string name, IReadOnlyList<PropertyChange> properties)
    {
        Action = action;
        Kind = kind;
        Name = name;
        Properties = properties;
    }

    public CicChangeAction Action { get; }

    public ObjectSchema Kind { get; }

    public string Name { get; }

    public ObjectName ObjectName => new(Kind, Name);

    /// <summary>The name after the change: another one if the object is renamed.</summary>
    public string NameAfter => NewName ?? Name;

    /// <summary>The new name if an existing object is renamed; otherwise null.</summary>
    public string? NewName => Action == CicChangeAction.Update ? NewText(Kind.Identity.Property) : null;

    /// <summary>The properties that change. If the object is created or removed, these are all of its properties.</summary>
    public IReadOnlyList<PropertyChange> Properties { get; }

    /// <summary>The reason why the change is not made or cannot be made; otherwise null.</summary>
    public string? Reason { get; init; }

    /// <summary>The id of the error for <see cref="Reason"/>; null for an object that merely exists already.</summary>
    public ErrorId? ReasonId { get; init; }

    /// <summary>The list that requests the change.</summary>
    public string? Path { get; init; }

    public int Line { get; init; }

    /// <summary>The origin of the user's password.</summary>
    public PasswordOrigin PasswordOrigin { get; init; }

    /// <summary>The password, if one is set. It is kept in memory only.</summary>
    public SecureString? Password { get; init; }

    /// <summary>Whether the change affects the directory.</summary>
    public bool IsEffective => Action is CicChangeAction.Create or CicChangeAction.Update or CicChangeAction.Remove;

    /// <summary>Whether the change sets a user's password.</summary>
    public bool GivesPassword => IsEffective && PasswordOrigin != PasswordOrigin.None;

    /// <summary>Returns the text that a property is set to, or null.</summary>
    public string? NewText(string property)
    {
        foreach (PropertyChange change in Properties)
        {
            if (change.Column.Property == property)
                return change.New as string;
        }

        return null;
    }

    public static ObjectChange Create(CicObject record) => Create(record, PasswordOrigin.None, password: null);

    public static ObjectChange Create(CicObject record, PasswordOrigin origin, SecureString? password) =>
        new(CicChangeAction.Create, record.Schema, record.Identity, Difference(null, record))
        {
            Path = record.Path,
            Line = record.Line,
            PasswordOrigin = origin,
            Password = password,
        };

    /// <param name="record">The object.</param>
    /// <param name="row">The row that requests it; null if there is none.</param>
    public static ObjectChange Remove(CicObject record, CicObject? row = null) =>
        new(CicChangeAction.Remove, record.Schema, record.Identity, Difference(record, null))
        {
            Path = row?.Path,
            Line = row?.Line ?? 0,
        };

    /// <summary>Creates the change that turns one object into another; its action is Unchanged if they are equal.</summary>
    public static ObjectChange Update(CicObject existing, CicObject desired) =>
        Update(existing, desired, PasswordOrigin.None, password: null);

    /// <summary>Creates the change that gives an object another name, and other values with it.</summary>
    public static ObjectChange Rename(CicObject existing, CicObject desired)
    {
        PropertyChange[] values = Difference(existing, desired);
        return existing.Identity == desired.Identity
            ? Update(existing, desired)
            : new ObjectChange(
                CicChangeAction.Update,
                existing.Schema,
                existing.Identity,
                [new PropertyChange(existing.Schema.Identity, existing.Identity, desired.Identity), .. values])
            {
                Path = desired.Path,
                Line = desired.Line,
            };
    }

    public static ObjectChange Update(CicObject existing, CicObject desired, PasswordOrigin origin, SecureString? password)
    {
        PropertyChange[] properties = Difference(existing, desired);
        bool changes = properties.Length > 0 || origin != PasswordOrigin.None;
        CicChangeAction action = changes ? CicChangeAction.Update : CicChangeAction.Unchanged;
        return new ObjectChange(action, existing.Schema, existing.Identity, properties)
        {
            Path = desired.Path,
            Line = desired.Line,
            PasswordOrigin = origin,
            Password = password,
        };
    }

    /// <summary>Creates the entry for an existing object that stays as it is or conflicts with the row.</summary>
    public static ObjectChange Keep(CicChangeAction action, CicObject row, string reason, ErrorId? reasonId = null) =>
        new(action, row.Schema, row.Identity, []) { Path = row.Path, Line = row.Line, Reason = reason, ReasonId = reasonId };

    /// <summary>Creates the conflict that takes the place of this change.</summary>
    public ObjectChange Refuse(string reason, ErrorId reasonId) =>
        new(CicChangeAction.Conflict, Kind, Name, []) { Path = Path, Line = Line, Reason = reason, ReasonId = reasonId };

    /// <summary>Creates the change that undoes this one.</summary>
    public ObjectChange Invert() => new(
        Action switch
        {
            CicChangeAction.Create => CicChangeAction.Remove,
            CicChangeAction.Remove => CicChangeAction.Create,
            _ => Action,
        },
        Kind,
        NameAfter,
        [.. Properties.Select(property => property.Invert())]);

    /// <summary>Checks whether another change does the same to the same object.</summary>
    public bool IsSameAs(ObjectChange other) =>
        Action == other.Action && Kind == other.Kind && NameComparer.Same(Name, other.Name) && Properties.Count == other.Properties.Count
        && Properties.All(property => other.Properties.Any(its => its.Column == property.Column
            && property.Column.Same(its.Old, property.Old) && property.Column.Same(its.New, property.New)));

    /// <summary>Copies the change with the password that its origin denotes.</summary>
    public ObjectChange WithPassword(SecureString password) => Copy(Properties, password);

    /// <summary>Copies the change without its password, because the user already has it.</summary>
    public ObjectChange WithoutPassword() => new(Properties.Count > 0 ? Action : CicChangeAction.Unchanged, Kind, Name, Properties)
    {
        Reason = Reason,
        Path = Path,
        Line = Line,
    };

    /// <summary>Copies the change with an explanation why it changes nothing.</summary>
    public ObjectChange WithReason(string reason) => new(Action, Kind, Name, Properties) { Reason = reason, Path = Path, Line = Line };

    /// <summary>Copies the change with other properties.</summary>
    public ObjectChange With(IReadOnlyList<PropertyChange> properties) => Copy(properties, Password);

    private ObjectChange Copy(IReadOnlyList<PropertyChange> properties, SecureString? password) => new(Action, Kind, Name, properties)
    {
        Reason = Reason,
        Path = Path,
        Line = Line,
        PasswordOrigin = PasswordOrigin,
        Password = password,
    };

    /// <summary>Returns an object with the new values.</summary>
    public CicObject ApplyTo(CicObject present)
    {
        CicObject changed = present.Copy();
        foreach (PropertyChange property in Properties)
            changed.SetKnown(property.Column, property.New);
        return changed;
    }

    /// <summary>Returns the object as it is after the change, or for a removal, before it.</summary>
    public CicObject ToRecord()
    {
        CicObject record = Kind.Create();
        record.SetKnown(Kind.Identity, Name);
        foreach (PropertyChange property in Properties)
            record.SetKnown(property.Column, Action == CicChangeAction.Remove ? property.Old : property.New);
        return record;
    }

    private static PropertyChange[] Difference(CicObject? old, CicObject? @new)
    {
        ObjectSchema kind = (old ?? @new)!.Schema;
        List<PropertyChange>? changes = null;
        foreach (Column column in kind.Columns)
        {
            object? before = old?[column];
            object? after = @new?[column];
            // The letter case of a name does not matter, and the directory keeps the first spelling.
            if (column.Same(before, after) || (old is not null && @new is not null && column == kind.Identity))
                continue;
            (changes ??= []).Add(new PropertyChange(column, Kept(column, before), Kept(column, after)));
        }

        return changes is null ? [] : [.. changes];
    }

    private static object? Kept(Column column, object? value) => column.Store(value) is null ? null : value;
}
