using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport;

/// <summary>A change of one object, or of one of its properties, that a run has made.</summary>
public sealed class CicLoggedChange
{
    private readonly LoggedChange _logged;
    private readonly CicPropertyChange? _property;

    internal CicLoggedChange(LoggedChange logged, PropertyChange? property = null)
    {
        _logged = logged;
        _property = property is { } its ? new CicPropertyChange(its) : null;
        Properties = new(_property is null ? GetProperties(logged.Change) : [_property]);
    }

    /// <summary>The number of the run.</summary>
    public long Run => _logged.Run.Id;

    /// <summary>The time at which the run was committed, in local time.</summary>
    public DateTime Time => _logged.Run.Time;

    /// <summary>The account that ran the command.</summary>
    public string User => _logged.Run.User;

    /// <summary>The computer on which the command ran.</summary>
    public string Computer => _logged.Run.Computer;

    /// <summary>The command and its parameters, without values that can contain a password.</summary>
    public string Command => _logged.Run.Command;

    /// <summary>What happened to the object: Create, Update or Remove.</summary>
    public CicChangeAction Action => _logged.Change.Action;

    /// <summary>The kind of the object: station, phone, user, role, workgroup and so on.</summary>
    public string Kind => _logged.Change.Kind.Kind;

    /// <summary>The name of the object. If the change is a rename, this is the old name.</summary>
    public string Name => _logged.Change.Name;

    /// <summary>The new name if the object was renamed; otherwise null.</summary>
    public string? NewName => _logged.Change.NewName;

    /// <summary>The property, if the change is one of a single property, as with -Property; otherwise null.</summary>
    public string? Property => _property?.Property;

    /// <summary>The old value of that property; null if there was none. For a password, only whether there was one.</summary>
    public object? Old => _property?.Old;

    /// <summary>The new value of that property; null if there is none. For a password, only whether there is one.</summary>
    public object? New => _property?.New;

    /// <summary>The change as one line: <c>Changed user 'anna' (Extension: 4001 -> 4002)</c>.</summary>
    public string Text => Messages.Get(GetVerb()) + " " + _logged.Change.ObjectName + (IsWholeRemoval ? "" : Details);

    /// <summary>The properties that changed, with their old and new values.</summary>
    public CicList<CicPropertyChange> Properties { get; }

    /// <summary>The full path of the list that the change came from; null if it came from no list.</summary>
    public string? Path => _logged.Change.Path;

    /// <summary>The line of the row in the list; 0 if there is none.</summary>
    public int Line => _logged.Change.Line;

    /// <summary>The fingerprint of the plan that the run applied; null if it applied no plan.</summary>
    public string? Fingerprint => _logged.Run.Fingerprint;

    /// <summary>The run that undid the run; null if it is not undone.</summary>
    public long? UndoneBy => _logged.Run.UndoneBy;

    /// <summary>The position in the order of the run's changes, from 1.</summary>
    public int Number => _logged.Number;

    // The values of a removed object are told by its properties.
    private bool IsWholeRemoval => Action == CicChangeAction.Remove && _property is null;

    private string Details => Properties.Count == 0 ? "" : " (" + string.Join("; ", Properties) + ")";

    /// <summary>Returns the change as one line, without its values.</summary>
    public override string ToString() => Action + " " + _logged.Change.ObjectName;

    private string GetVerb() => "Logged_" + (NewName is null ? Action.ToString() : "Rename");

    private static IEnumerable<CicPropertyChange> GetProperties(ObjectChange change) => change.Properties
        .Where(property => change.Action == CicChangeAction.Update || property.Column != change.Kind.Identity)
        .Select(property => new CicPropertyChange(property));
}
