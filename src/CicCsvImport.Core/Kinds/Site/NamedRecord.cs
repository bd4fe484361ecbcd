using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Core.Kinds.Site;

/// <summary>Something of which a directory knows the name only: a registration group, a location, a classification.</summary>
internal sealed class NamedRecord(ObjectSchema schema) : CicObject(schema)
{
    public override string ToString() => Identity;
}
