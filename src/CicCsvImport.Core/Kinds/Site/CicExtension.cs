namespace CicCsvImport;

/// <summary>An extension, and the object of a directory that has it.</summary>
public sealed class CicExtension
{
    internal CicExtension(string extension) => Extension = extension;

    internal CicExtension(string extension, CicObject owner)
        : this(extension) => (Kind, Name) = (owner.Schema.Kind, owner.Identity);

    /// <summary>The extension, with its leading zeros.</summary>
    public string Extension { get; }

    /// <summary>The kind of object that has the extension: user, station or phone. Null if the extension is free.</summary>
    public string? Kind { get; }

    /// <summary>The name of the object that has the extension; null if the extension is free.</summary>
    public string? Name { get; }

    /// <summary>The display name of the user who has the extension; null for other objects.</summary>
    public string? DisplayName { get; internal init; }

    /// <summary>Whether no object has the extension.</summary>
    public bool IsFree => Kind is null;

    /// <summary>Returns the extension.</summary>
    public override string ToString() => Extension;
}
