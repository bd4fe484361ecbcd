using System.Security;
using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport;

/// <summary>A change of one object that is planned, done, or stored in the log of a run.</summary>
public sealed class CicImportChange
{
    private readonly ObjectChange _change;
    private CicList<CicPropertyChange>? _properties;

    internal CicImportChange(ObjectChange change, int number, long? run = null)
    {
        _change = change;
        Number = number;
        Run = run;
    }

    /// <summary>The position in the order of the changes, from 1.</summary>
    public int Number { get; }

    /// <summary>The run that made the change; null for a planned change.</summary>
    public long? Run { get; }

    /// <summary>What happens to the object.</summary>
    public CicChangeAction Action => _change.Action;

    /// <summary>The kind of the object: station, phone, user, role, workgroup and so on.</summary>
    public string Kind => _change.Kind.Kind;

    /// <summary>The name of the object.</summary>
    public string Name => _change.Name;

    /// <summary>The new name of an object that is renamed; otherwise null.</summary>
    public string? NewName => _change.NewName;

    /// <summary>The properties that change, with their old and new values.</summary>
    public CicList<CicPropertyChange> Properties => _properties ??= new(Shown());

    /// <summary>Why the object is not changed; null if it is changed.</summary>
    public string? Reason => _change.Reason;

    /// <summary>The full path of the list that the change comes from; null if it comes from no list.</summary>
    public string? Path => _change.Path;

    /// <summary>The line of the row in the list; 0 if there is none.</summary>
    public int Line => _change.Line;

    /// <summary>
    /// The password that was assigned to the user by a change that was just made; otherwise null. It cannot be retrieved later.
    /// </summary>
    public SecureString? Password { get; internal init; }

    /// <summary>
    /// The new display name of the object; null if it does not change. For a user who was just assigned a password, the current
    /// display name.
    /// </summary>
    public string? DisplayName => _change.NewText("DisplayName") ?? GetText("DisplayName");

    /// <summary>
    /// The new extension of the object; null if it does not change. For a user who was just assigned a password, the current
    /// extension.
    /// </summary>
    public string? Extension => _change.NewText("Extension") ?? GetText("Extension");

    /// <summary>
    /// The user after a change that was just made, with the password that was assigned; null for other objects and for planned changes.
    /// </summary>
    public CicObject? User { get; internal init; }

    internal ObjectChange Change => _change;

    /// <summary>Returns the change as one line.</summary>
    public override string ToString() => Action + " " + Kind + " '" + DisplayText.Clean(Name) + "'" + (Reason is null ? "" : ": " + Reason);

    private string? GetText(string property) => User?.Schema.Find(property) is { } column ? User.Text(column) : null;

    private IEnumerable<CicPropertyChange> Shown()
    {
        foreach (PropertyChange property in _change.Properties)
            yield return new CicPropertyChange(property);
        bool hasHash = _change.Properties.Any(property => property.Column.IsSecret);
        if (!hasHash && _change.PasswordOrigin != PasswordOrigin.None)
        {
            string how = _change.PasswordOrigin == PasswordOrigin.Generated ? "Password_Generated" : "Password_Given";
            yield return new CicPropertyChange("Password", old: null, Messages.Get(how));
        }
    }
}
