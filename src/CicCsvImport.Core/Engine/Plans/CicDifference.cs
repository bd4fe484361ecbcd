using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport;

/// <summary>A difference between a directory (here) and lists or another directory (there).</summary>
public sealed class CicDifference
{
    internal CicDifference(CicDifferenceKind difference, ObjectName name)
    {
        Difference = difference;
        (Kind, Name) = (name.Kind.Kind, name.Name);
    }

    internal CicDifference(ObjectName name, PropertyChange change)
        : this(CicDifferenceKind.Different, name)
    {
        var shown = new CicPropertyChange(change);
        (Property, Here, There) = (shown.Property, shown.Old, shown.New);
    }

    /// <summary>The kind of the object: station, phone, user, role, workgroup and so on.</summary>
    public string Kind { get; }

    /// <summary>The name of the object.</summary>
    public string Name { get; }

    /// <summary>Where the object is, or whether a property of it differs.</summary>
    public CicDifferenceKind Difference { get; }

    /// <summary>The property that differs; null if the whole object is only on one side, or if nothing differs.</summary>
    public string? Property { get; }

    /// <summary>The value in the directory; null if there is none.</summary>
    public object? Here { get; }

    /// <summary>The value in the list or the other directory; null if there is none.</summary>
    public object? There { get; }

    /// <summary>The full path of the list that has the object; null if it comes from no list.</summary>
    public string? Path { get; internal init; }

    /// <summary>The line of the row in the list; 0 if there is none.</summary>
    public int Line { get; internal init; }

    /// <summary>Returns the difference as one line.</summary>
    public override string ToString() => Difference + " " + Kind + " '" + DisplayText.Clean(Name) + "'"
        + (Property is null ? "" : ": " + new CicPropertyChange(Property, Here, There));
}
