using CicCsvImport.Lists;

namespace CicCsvImport.Directories;

/// <summary>Something of which a directory knows the name only: a registration group, a location, a classification.</summary>
internal sealed class NamedRecord(RecordSchema schema) : CicRecord(schema)
{
    public override string ToString() => Identity;
}
