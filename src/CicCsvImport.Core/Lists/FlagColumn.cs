using CicCsvImport.Issues;

namespace CicCsvImport.Lists;

/// <summary>A column that says Yes, or is blank for no.</summary>
internal sealed class FlagColumn(string name, string property, IssueKind invalid) : Column(name, property)
{
    private const string Yes = "Yes";

    public override Type ValueType => typeof(bool?);

    public override object? BlankValue => false;

    public override object? Read(in Cell cell)
    {
        if (cell.Text.Trim().Equals(Yes, StringComparison.OrdinalIgnoreCase))
            return true;
        cell.Drop(invalid);
        return null;
    }

    public override string Write(object value) => (bool)value ? Yes : "";
}
