using System.Globalization;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains a whole number. No list contains it.</summary>
internal sealed class NumberColumn(string name, string property) : Column(name, property)
{
    public override object? BlankValue => null;

    protected override object? Parse(in Cell cell) => Restore(cell.Text);

    public override object? Store(object? value) => (value as int?)?.ToString(CultureInfo.InvariantCulture);

    public override object? Restore(object? stored) =>
        stored is string text ? int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture) : null;

    public override string Format(object value) => GetText(value);
}
