namespace CicCsvImport.Core.Kinds.Site;

/// <summary>An object of which a directory knows only the name: a registration group, a location, a classification.</summary>
internal sealed class NamedRecord(ObjectSchema schema) : CicObject(schema)
{
    public override string ToString() => Identity;
}
