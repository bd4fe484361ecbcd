using System.Collections;
using System.Security;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains several texts in a significant order. No list contains it.</summary>
internal sealed class TextsColumn(string name, string property) : Column(name, property)
{
    public override object? BlankValue => Array.Empty<string>();

    public override object Copy(object value) => ((string[])value).Clone();

    protected override object? Parse(in Cell cell) => new[] { cell.Text };

    public override string Format(object value) => value switch
    {
        SecureString => "",
        IEnumerable texts and not string => string.Join("|", texts.Cast<object?>()),
        _ => GetText(value),
    };
}
