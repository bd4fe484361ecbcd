namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains the hash of a password. It is stored but never shown, and no list contains it.</summary>
internal sealed class HashColumn(string name, string property) : Column(name, property)
{
    public override bool IsSecret => true;

    public override object? BlankValue => null;

    protected override object? Parse(in Cell cell) => null;

    public override string Format(object value) => "";
}
