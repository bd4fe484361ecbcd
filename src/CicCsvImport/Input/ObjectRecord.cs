using System.Collections;
using System.Globalization;
using System.Security;

namespace CicCsvImport.Input;

/// <summary>An object as a record of its own properties, for a reject file.</summary>
internal sealed class ObjectRecord : IListRecord
{
    private readonly string[] _texts;

    /// <param name="cells">The object.</param>
    /// <param name="list">The list that the object is a row of.</param>
    /// <param name="number">The object's number.</param>
    public ObjectRecord(ObjectCells cells, ListDefinition list, int number)
    {
        Line = number;
        object?[] values;
        if (cells.Record is { } record)
        {
            ListColumn[] columns =
                [.. list.Columns.Where(listed => listed.IsVendors || record.GetState(listed.Column) != CicCellState.Absent)];
            Headings = [.. columns.Select(listed => listed.Column.Name)];
            values = [.. columns.Select(listed => record.IsDefault(listed.Column) ? null : record[listed.Column])];
        }
        else
        {
            Headings = cells.Names;
            values = [.. cells.Names.Select(name => cells[name])];
        }

        HidesPassword = values.Any(IsSecret);
        _texts = Array.ConvertAll(values, ToText);
    }

    /// <summary>The names of the properties.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Whether a password is left out, because a secure string is not converted to text unless requested.</summary>
    public bool HidesPassword { get; }

    public int Line { get; }

    public int Count => _texts.Length;

    public bool HasStrayQuotes => false;

    public string Text(int index) => index < _texts.Length ? _texts[index] : "";

    public bool HasStrayQuote(int index) => false;

    private static bool IsSecret(object? value) => value is SecureString { Length: > 0 } or PSCredential;

    private static string ToText(object? value) => value switch
    {
        null or SecureString or PSCredential => "",
        string text => text,
        true => "Yes",
        false => "",
        IEnumerable items and not IDictionary => string.Join("|", items.Cast<object?>().Select(ToText)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
