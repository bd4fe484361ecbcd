namespace CicCsvImport.Directories;

/// <summary>Names an object of a directory.</summary>
internal readonly record struct ObjectName(string Kind, string Name)
{
    public override string ToString() => Kind + " '" + Text.DisplayText.Clean(Name) + "'";
}

/// <summary>An object that refers to another one.</summary>
/// <param name="Name">The object.</param>
/// <param name="Property">The property in which it does.</param>
internal readonly record struct Referrer(ObjectName Name, string Property);
