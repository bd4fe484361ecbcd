using CicCsvImport.Lists;

namespace CicCsvImport.Directories;

/// <summary>Names an object of a directory.</summary>
internal readonly record struct ObjectName(RecordSchema Kind, string Name)
{
    public ObjectName(CicRecord record)
        : this(record.Schema, record.Identity)
    {
    }

    public override string ToString() => Kind.Kind + " '" + Text.DisplayText.Clean(Name) + "'";
}

/// <summary>An object that refers to another one.</summary>
/// <param name="Name">The object.</param>
/// <param name="Column">The column in which it does.</param>
internal readonly record struct Referrer(ObjectName Name, Column Column);
