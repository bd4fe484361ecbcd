using CicCsvImport.Rules;

namespace CicCsvImport.Lists;

/// <summary>A column that holds one text.</summary>
internal sealed class TextColumn(string name, string property) : Column(name, property)
{
    public override Type ValueType => typeof(string);

    public override object? BlankValue => "";

    public override object? Read(in Cell cell)
    {
        string? text = ApplyRules(cell);
        if (text is not null)
            TextRules.Look(cell);
        return text;
    }

    public override string Write(object value) => (string)value;
}
