using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.History;

namespace CicCsvImport;

/// <summary>An entry of a work sheet: what must be entered into Interaction Administrator by hand.</summary>
public sealed class CicWorkItem
{
    private readonly NetChange _change;
    private readonly CicPropertyChange? _property;

    internal CicWorkItem(NetChange change, ObjectSchema kind, PropertyChange? property)
    {
        _change = change;
        Schema = kind;
        Column = property?.Column;
        _property = property is { } its ? new CicPropertyChange(its) : null;
    }

    /// <summary>The container of Interaction Administrator, such as Stations, Managed IP Phones or Users.</summary>
    public string Container => Schema.Container;

    /// <summary>What is to be done with the object: Create, Update or Remove.</summary>
    public CicChangeAction Action => _change.Before is null ? CicChangeAction.Create
        : _change.After is null ? CicChangeAction.Remove
        : CicChangeAction.Update;

    /// <summary>The kind of the object: station, phone, user, role, workgroup and so on.</summary>
    public string Kind => Schema.Kind;

    /// <summary>The name of the object. If it is renamed, this is the new name.</summary>
    public string Name => _change.After ?? _change.Before!;

    /// <summary>The old name of an object that is renamed; otherwise null.</summary>
    public string? OldName => Action == CicChangeAction.Update && _change.Before != _change.After ? _change.Before : null;

    /// <summary>The property to set; null if the object is removed, or created with its name only.</summary>
    public string? Property => _property?.Property;

    /// <summary>The value before; null if there was none. For a password, only whether there was one.</summary>
    public object? Old => _property?.Old;

    /// <summary>The value to set; null if the value is to be cleared. For a password, only whether there is one.</summary>
    public object? New => _property?.New;

    /// <summary>The last run that changed the property; for a whole object, the last run that changed the object.</summary>
    public long Run => Origin.Id;

    /// <summary>The time of that run, in local time.</summary>
    public DateTime Time => Origin.Time;

    /// <summary>The account that made that run.</summary>
    public string User => Origin.User;

    /// <summary>All names that the object has had.</summary>
    internal IEnumerable<string> Names => _change.Names;

    internal ObjectSchema Schema { get; }

    internal Column? Column { get; }

    private CicImport Origin => _change.GetRun(Column);

    /// <summary>Returns the entry as one line: <c>Update user 'anna': Extension: 4001 -> 4002</c>.</summary>
    public override string ToString() =>
        Action + " " + new ObjectName(Schema, Name) + (_property is null ? "" : ": " + _property);
}
