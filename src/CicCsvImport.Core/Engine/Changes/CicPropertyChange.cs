using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport;

/// <summary>The old and the new value of a property.</summary>
public sealed class CicPropertyChange
{
    internal CicPropertyChange(PropertyChange change)
    {
        Property = GetName(change.Column);
        Old = Shown(change.Column, change.Old);
        // A flag that was on and no longer is has the value off, not none.
        New = Shown(change.Column, change.New) ?? (Old is true ? false : null);
    }

    internal CicPropertyChange(string property, object? old, object? @new)
    {
        Property = property;
        Old = old;
        New = @new;
    }

    /// <summary>The name of the property.</summary>
    public string Property { get; }

    /// <summary>The old value; null if there was none. For a password, only whether there was one.</summary>
    public object? Old { get; }

    /// <summary>The new value; null if there is none. For a password, only where it comes from.</summary>
    public object? New { get; }

    /// <summary>Returns the change as one line: <c>Extension: 5556 -> 5557</c>.</summary>
    public override string ToString() => Property + ": " + (Old is null ? "" : GetText(Old) + " -> ") + GetText(New);

    /// <summary>Returns the name by which a property is shown. The hash of a password is the password.</summary>
    internal static string GetName(Column column) => column.IsSecret ? "Password" : column.Property;

    private static string GetText(object? value) => value switch
    {
        null => "(none)",
        IEnumerable<string> texts => DisplayText.Clean(string.Join("|", texts)),
        _ => DisplayText.Clean(value.ToString() ?? ""),
    };

    private static object? Shown(Column column, object? value) =>
        column.Store(value) is null ? null : column.IsSecret ? Messages.Get("Password_Set") : value;
}
