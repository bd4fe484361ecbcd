using System.Collections;
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
        CancellationToken cancellation = cells.Cancellation;
        object?[] values;
        if (cells.Record is { } record)
        {
            // An object of another kind has none of the list's columns.
            Column[] columns = record.Schema != list.Schema ? [.. record.Schema.Columns] :
            [
                .. list.Columns
                    .Where(listed => listed.IsVendors || record.GetState(listed.Column) != CicCellState.Absent)
                    .Select(listed => listed.Column),
            ];
            Headings = [.. columns.Select(column => column.Name)];
            values = [.. columns.Select(column => record.IsDefault(column) ? null : Reveal(column, record[column]))];
        }
        else
        {
            Headings = cells.Names;
            values = [.. cells.Names.Select(name => Reveal(cells.FindSecret(list, name), cells[name]))];
        }

        _texts = [.. values.Select((value, i) => ToText(value, ObjectText.MostLevels, new ObjectItems(Headings[i], cancellation)))];
    }

    /// <summary>The names of the properties.</summary>
    public IReadOnlyList<string> Headings { get; }

    public int Line { get; }

    public int Count => _texts.Length;

    public bool HasStrayQuotes => false;

    public string Text(int index) => index < _texts.Length ? _texts[index] : "";

    public bool HasStrayQuote(int index) => false;

    // The file is private and keeps the cells as they are given. What is not the password of a user is none of its values.
    private static object? Reveal(Column? column, object? value) => column is not { IsSecret: true } ? value : value switch
    {
        SecureString secret => column.Format(secret),
        PSCredential credential => column.Format(credential.Password),
        _ => value,
    };

    private static string ToText(object? value, int levels, ObjectItems reader) => value switch
    {
        // PowerShell would read a wrapped collection for its text.
        PSObject { BaseObject: not PSCustomObject and var wrapped } => ToText(wrapped, levels, reader),
        null or SecureString or PSCredential => "",
        string text => text,
        true => "Yes",
        false => "",
        IEnumerable items and not IDictionary when levels > 0 =>
            string.Join("|", reader.Read(items).Select(item => ToText(item, levels - 1, reader))),
        _ => ObjectText.From(value),
    };
}
