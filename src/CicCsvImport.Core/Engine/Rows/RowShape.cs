using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>Checks how a record is divided into cells, before the cells are read.</summary>
internal sealed class RowShape
{
    /// <summary>A cell with this many parts is a row, however many columns the list has: a name has two at most.</summary>
    private const int PartsOfRow = 3;

    private readonly ColumnMap _map;
    private readonly RepeatedHeader _header;

    public RowShape(FileContext file)
    {
        _map = file.Map;
        _header = new RepeatedHeader(_map, file.Session.Settings);
    }

    /// <summary>Checks whether a record is a row of the list, without reporting why not.</summary>
    public bool IsRow(IListRecord record) => !_header.Is(record) && FindDelimiterInCell(record) is null;

    /// <summary>Reports what is wrong with the shape of a record.</summary>
    /// <returns>Whether the record is a row of the list, whose cells can be read.</returns>
    public bool Check(IListRecord record, Row row)
    {
        if (_header.Is(record))
        {
            Report(row, IssueCatalog.RepeatedHeader, column: null, value: null);
            return false;
        }

        if (FindDelimiterInCell(record) is { } delimiter)
        {
            string text = record.Text(0);
            string? value = _map.HasSecret ? null : DisplayText.Clean(text);
            Report(row, IssueCatalog.RowInOneCell, column: null, value, text.Split(delimiter).Length, Delimiter.GetName(delimiter));
            return false;
        }

        if (record.Count > _map.Width)
            CheckSurplus(record, row);
        for (int i = 0; record.HasStrayQuotes && i < record.Count; i++)
        {
            if (record.HasStrayQuote(i))
            {
                string column = i < _map.Width ? _map.GetName(i) : Messages.Format("Cell_Surplus", i + 1);
                Report(row, IssueCatalog.StrayQuote, column, row.Show(i, record.Text(i)));
            }
        }

        return true;
    }

    private void CheckSurplus(IListRecord record, Row row)
    {
        int surplus = 0;
        for (int i = _map.Width; i < record.Count; i++)
        {
            if (!InvisibleText.IsAll(record.Text(i)))
                surplus++;
        }

        if (surplus == 0)
            row.File.Count(IssueCatalog.UnevenRow, row, column: null, value: null);
        else
            Report(row, IssueCatalog.TooManyFields, column: null, value: null, record.Count, _map.Width, surplus);
    }

    /// <summary>Finds what separates the cells of a row that is a single cell, because it is in quotes; null if it is not.</summary>
    private char? FindDelimiterInCell(IListRecord record)
    {
        if (record.Count != 1 || _map.Width < 2)
            return null;
        // Lines that a cell has swallowed are another fault.
        string text = record.Text(0);
        if (text.IndexOfAny(Delimiter.Usual) < 0 || text.Any(Blanks.IsLineBreak))
            return null;
        foreach (char delimiter in Delimiter.Usual)
        {
            string[] parts = text.Split(delimiter);
            bool isName = parts.Length == 2 && parts[1].Length > 0 && Blanks.IsBlank(parts[1][0]);
            if (!isName && (parts.Length == _map.Width || parts.Length >= PartsOfRow))
                return delimiter;
        }

        return null;
    }

    private static void Report(Row row, IssueKind kind, string? column, string? value, params object?[] arguments) =>
        row.Report(new CicIssue(kind, row.Place, arguments)
        {
            Line = row.Line,
            Record = row.Number,
            Column = column,
            Value = value,
        });
}
