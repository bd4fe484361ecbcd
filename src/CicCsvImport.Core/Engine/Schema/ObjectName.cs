namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The kind and the name of an object in a directory.</summary>
internal readonly record struct ObjectName(ObjectSchema Kind, string Name)
{
    public ObjectName(CicObject record)
        : this(record.Schema, record.Identity)
    {
    }

    /// <summary>Returns the name in the form in which names are compared. Equal names have equal keys.</summary>
    public ObjectName ToKey() => this with { Name = NameComparer.Normalize(Name).ToUpperInvariant() };

    public override string ToString() => Kind.Kind + " '" + DisplayText.Clean(Name) + "'";
}

/// <summary>An object that refers to another one.</summary>
/// <param name="Name">The object.</param>
/// <param name="Column">The column that contains the reference.</param>
internal readonly record struct Referrer(ObjectName Name, Column Column);
