namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that holds the hash of a password. It is kept and never shown; it stands in no list.</summary>
internal sealed class HashColumn(string name, string property) : Column(name, property)
{
    public override bool IsSecret => true;

    public override object? BlankValue => null;

    protected override object? Parse(in Cell cell) => null;

    public override string Format(object value) => "";
}
