using System.Collections;
using System.Globalization;
using System.Security;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains several names in one cell. The rules read each name separately; repeated names are merged.</summary>
internal sealed class NamesColumn(string name, string property) : Column(name, property)
{
    /// <summary>
    /// Our choice, because the vendor does not specify how a cell contains several names. Both are read, and the first is written.
    /// </summary>
    private static readonly char[] Separators = ['|', ';'];

    public override bool IsRepetitive => true;

    public override object Copy(object value) => ((string[])value).Clone();

    public override object? BlankValue => Array.Empty<string>();

    /// <summary>The order of names does not matter.</summary>
    public override bool Same(object? left, object? right) =>
        AreEqual(left as string[] ?? [], right as string[] ?? [])
        || new HashSet<string>(GetTexts(left), NameComparer.Instance).SetEquals(GetTexts(right));

    // The fast path for the most common case.
    private static bool AreEqual(string[] left, string[] right)
    {
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
                return false;
        }

        return true;
    }

    public override bool IsBlank(object value) =>
        value is string[] names ? Array.TrueForAll(names, string.IsNullOrWhiteSpace) : base.IsBlank(value);

    public override string Show(object value) => string.Join("|", (string[])value);

    protected override object? Parse(in Cell cell) => cell.Text.Split(Separators);

    public override object? Validate(object value, in Cell cell)
    {
        TextRules.Look(cell);
        var names = new List<string>();
        var seen = new HashSet<string>(NameComparer.Instance);
        foreach (string given in (string[])value)
        {
            string name = One(given).Trim();
            if (name.Length > 0 && ApplyRules(cell.With(name)) is { } known && seen.Add(known))
                names.Add(known);
        }

        return names.ToArray();
    }

    // A name with a separator would be read back as two names.
    private string One(string name) => name.IndexOfAny(Separators) < 0 ? name
        : throw new FormatException(Messages.Format("Error_NameWithSeparator", Name));

    public override string Format(object value) => value switch
    {
        string text => GetText(text),
        string[] names => names.Length == 1 ? One(names[0]) : string.Join("|", Array.ConvertAll(names, One)),
        SecureString => "",
        IEnumerable items and not IDictionary => string.Join(
            "|", items.Cast<object?>().Select(item => One(Convert.ToString(item, CultureInfo.InvariantCulture) ?? ""))),
        _ => GetText(value),
    };
}
