using System.Collections;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains several names in one cell. The rules read each name separately; repeated names are merged.</summary>
internal sealed class NamesColumn(string name, string property) : Column(name, property)
{
    public override bool IsRepetitive => true;

    public override bool HoldsSeveral => true;

    public override bool AllowsLineBreaks => true;

    public override object? BlankValue => CicNameList.None;

    public override object? Store(object? value) => value is CicNameList { Count: > 0 } names ? names.ToStored() : null;

    public override object? Restore(object? stored) => stored is string[] names ? CicNameList.From(names) : null;

    /// <summary>The order of names does not matter.</summary>
    public override bool Same(object? left, object? right) =>
        (left as CicNameList ?? CicNameList.None).Equals(right as CicNameList ?? CicNameList.None);

    /// <summary>A value without a name in it is blank, such as an array of empty texts, or separators only.</summary>
    public override bool IsBlank(object value) => value switch
    {
        string text => CicNameList.AreBlank(text),
        IEnumerable<string> names => names.All(InvisibleText.IsAll),
        _ => base.IsBlank(value),
    };

    public override string Show(object value) => string.Join("|", (IEnumerable<string>)value);

    protected override string? ReadText(in Cell cell) => cell.Row.Session.Texts.ReadNames(cell);

    protected override object? Parse(in Cell cell) => CicNameList.Split(cell.Text);

    public override object? Validate(object value, in Cell cell)
    {
        TextRules texts = cell.Row.Session.Texts;
        string[] given = [.. ((IEnumerable<string>)value).Select(One)];
        if (texts.ReadNames(cell, given) is not { } read)
            return null;
        texts.Look(cell, Array.Exists(given, Blanks.HasInnerOthers) ? string.Join("|", read) : null);
        var names = new List<string>();
        var seen = new HashSet<string>(NameComparer.Instance);
        foreach (string name in read)
        {
            if (ApplyRules(cell.With(name)) is { } known && seen.Add(known))
                names.Add(known);
        }

        return CicNameList.From(names);
    }

    // Validate looks at the names of a cell together, including those of an object, which are not read from a text.
    protected override void Look(in Cell cell, string read)
    {
    }

    // A name with a separator would be read back as two names.
    private string One(string name) => !CicNameList.HasSeparator(Blanks.Trim(name)) ? name
        : throw new FormatException(Messages.Format("Error_NameWithSeparator", Name));

    public override bool IsNested(object value) => value is IEnumerable items and not (string or IDictionary)
        ? items.Cast<object?>().Any(item => item is not null && base.IsNested(item))
        : base.IsNested(value);

    public override string Format(object value) => value switch
    {
        string text => GetText(text),
        IEnumerable items when !IsNested(value) => string.Join(
            "|", items.Cast<object?>().Select(item => One(ObjectText.From(item)))),
        _ => GetText(value),
    };
}
