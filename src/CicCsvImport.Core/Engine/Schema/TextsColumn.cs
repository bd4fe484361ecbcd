using System.Collections;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains several texts in a significant order. No list contains it.</summary>
internal sealed class TextsColumn(string name, string property) : Column(name, property)
{
    public override bool HoldsSeveral => true;

    public override object? BlankValue { get; } = new CicList<string>([]);

    public override object? Store(object? value) => value is CicList<string> { Count: > 0 } texts ? texts.ToArray() : null;

    public override object? Restore(object? stored) => stored is string[] texts ? new CicList<string>(texts) : null;

    public override bool IsBlank(object value) =>
        value is string text ? Array.TrueForAll(text.Split('|'), InvisibleText.IsAll) : base.IsBlank(value);

    protected override object? Parse(in Cell cell) => new CicList<string>([cell.Text]);

    public override string Format(object value) => value switch
    {
        IEnumerable texts and not string => string.Join("|", texts.Cast<object?>()),
        _ => GetText(value),
    };
}
