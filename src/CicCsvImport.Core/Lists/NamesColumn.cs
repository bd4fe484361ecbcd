using System.Collections;
using System.Globalization;
using System.Security;
using CicCsvImport.Rules;
using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>A column that holds several names in one cell. The rules read each name by itself; repeats merge.</summary>
internal sealed class NamesColumn(string name, string property) : Column(name, property)
{
    /// <summary>Ours: the vendor does not say how several names stand in one cell. Both are read, the first is written.</summary>
    private static readonly char[] Separators = ['|', ';'];

    public override bool IsRepetitive => true;

    public override object Copy(object value) => ((string[])value).Clone();

    public override object? BlankValue => Array.Empty<string>();

    public override object? Read(in Cell cell)
    {
        TextRules.Look(cell);
        var names = new List<string>();
        foreach (string part in cell.Text.Split(Separators))
        {
            string name = part.Trim();
            if (name.Length > 0 && ApplyRules(cell.With(name)) is { } known && !names.Contains(known, NameComparer.Instance))
                names.Add(known);
        }

        return names.ToArray();
    }

    public override string Format(object value) => value switch
    {
        // What Export-Csv makes of an array: the names are lost, and must not become the name of a role.
        string text when text.EndsWith("[]", StringComparison.Ordinal) => throw new FormatException(Messages.Format("Error_ArrayAsText", Name, text)),
        string text => text,
        SecureString => "",
        IEnumerable items => string.Join("|", items.Cast<object?>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
