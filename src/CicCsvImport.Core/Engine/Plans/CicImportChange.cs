using System.Security;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Text;

namespace CicCsvImport;

/// <summary>What becomes of one object: planned, done, or kept in the log of a run.</summary>
public sealed class CicImportChange
{
    private readonly ObjectChange _change;
    private CicPropertyChange[]? _properties;

    internal CicImportChange(ObjectChange change, int number, long? run = null)
    {
        _change = change;
        Number = number;
        Run = run;
    }

    /// <summary>Its place in the order in which changes are made, from 1.</summary>
    public int Number { get; }

    /// <summary>The run that made it; null of a planned one.</summary>
    public long? Run { get; }

    /// <summary>What becomes of the object.</summary>
    public CicChangeAction Action => _change.Action;

    /// <summary>What sort of object it is: station, phone, user, role, workgroup and so on.</summary>
    public string Kind => _change.Kind.Kind;

    /// <summary>The object's name.</summary>
    public string Name => _change.Name;

    /// <summary>Each property that changes, with its old and its new value.</summary>
    public CicPropertyChange[] Properties => _properties ??= [.. Shown()];

    /// <summary>Why nothing becomes of it; null where something does.</summary>
    public string? Reason => _change.Reason;

    /// <summary>The full path of the list that asks for it; null where none does.</summary>
    public string? Path => _change.Path;

    /// <summary>The line of its row; 0 where there is none.</summary>
    public int Line => _change.Line;

    /// <summary>
    /// The password that a user was given, of a change that was just made: it is handed out this once. Otherwise null.
    /// </summary>
    public SecureString? Password { get; internal init; }

    /// <summary>
    /// The display name that the object gets; null where it does not change. Of a user who has just been given a password, the
    /// one that the user has.
    /// </summary>
    public string? DisplayName => _change.NewText("DisplayName") ?? GetText("DisplayName");

    /// <summary>
    /// The extension that the object gets; null where it does not change. Of a user who has just been given a password, the one
    /// that the user has.
    /// </summary>
    public string? Extension => _change.NewText("Extension") ?? GetText("Extension");

    /// <summary>The object as the change has left it, for the password report; null where it was not looked at.</summary>
    internal CicObject? Object { get; init; }

    internal ObjectChange Change => _change;

    /// <summary>The change as one line.</summary>
    public override string ToString() => Action + " " + Kind + " '" + DisplayText.Clean(Name) + "'" + (Reason is null ? "" : ": " + Reason);

    private string? GetText(string property) => Object?.Schema.Find(property) is { } column ? Object.Text(column) : null;

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
