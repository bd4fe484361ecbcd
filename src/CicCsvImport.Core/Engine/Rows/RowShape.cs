using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>Checks how a record is divided into cells, before the cells are read.</summary>
internal sealed class RowShape
{
    /// <summary>A cell with this many parts is a row, however many columns the list has: a name has two at most.</summary>
    private const int PartsOfRow = 3;

    /// <summary>Two lines of prose can have fewer delimiters than this in the right places.</summary>
    private const int FewestDelimiters = 2;

    private static readonly char[] LineBreaks = ['\r', '\n'];
    private static readonly string[] LineEnds = ["\r\n", "\r", "\n"];
    private readonly ColumnMap _map;
    private readonly int _width;
    private readonly int _identity;
    private readonly RepeatedHeader _header;
    private readonly int[] _ignored;

    public RowShape(FileContext file)
    {
        _map = file.Map;
        _width = (_map.Offered ?? _map.Width) - (_map.ProblemCell >= 0 ? 1 : 0);
        _identity = _map.GetCell(_map.List.Schema.Identity);
        _header = new RepeatedHeader(_map, file.Session.Settings);
        _ignored = [.. Enumerable.Range(0, _map.Width).Where(cell => _map.Columns[cell] is null)];
    }

    /// <summary>Checks whether a record is a row of the list, without reporting why not.</summary>
    public bool IsRow(IListRecord record) => !_header.Is(record) && FindJoinedCells(record) is null;

    /// <summary>Checks whether a cell of a record contains rows, because a quote is not closed.</summary>
    public bool HasAbsorbedRows(IListRecord record) => Enumerable.Range(0, record.Count).Any(cell => IsAbsorbing(record, cell));

    /// <summary>
    /// Checks whether a text of a column may contain rows, because a quote is not closed: one of its lines has a delimiter.
    /// </summary>
    public bool MayHoldRows(string text) => text.IndexOfAny(LineBreaks) >= 0
        && Blanks.TrimEnd(text).IndexOfAny(LineBreaks) >= 0
        && text.Any(_map.Delimiters.Contains);

    /// <summary>Reports what is wrong with the shape of a record.</summary>
    /// <returns>Whether the record is a row of the list, whose cells can be read.</returns>
    public bool Check(IListRecord record, Row row)
    {
        if (_header.Is(record))
        {
            Report(row, IssueCatalog.RepeatedHeader, column: null, value: null);
            return false;
        }

        if (FindJoinedCells(record) is var (text, delimiter, textId))
        {
            row.Report(new CicIssue(IssueCatalog.RowInOneCell, row.Place, text.Split(delimiter).Length, Delimiter.GetName(delimiter))
            {
                TextId = textId,
                Line = row.Line,
                Record = row.Number,
                Value = _map.HasSecret ? null : DisplayText.Clean(text),
            });
            return false;
        }

        if (record.Count > _map.Width)
            CheckSurplus(record, row);
        foreach (int cell in _ignored)
            CheckAbsorbedRows(record, row, cell);
        for (int i = 0; record.HasStrayQuotes && i < record.Count; i++)
        {
            if (record.HasStrayQuote(i))
            {
                Report(row, IssueCatalog.StrayQuote, GetName(i), row.Show(i, record.Text(i)));
            }
        }

        return true;
    }

    private void CheckSurplus(IListRecord record, Row row)
    {
        int surplus = 0;
        for (int i = _map.Width; i < record.Count; i++)
        {
            CheckAbsorbedRows(record, row, i);
            if (!InvisibleText.IsAll(record.Text(i)))
                surplus++;
        }

        if (surplus == 0)
            row.File.Count(IssueCatalog.UnevenRow, row, column: null, value: null);
        else
            Report(row, IssueCatalog.TooManyFields, column: null, value: null, record.Count, _map.Width, surplus);
    }

    /// <summary>
    /// Checks whether a cell that is not imported has absorbed rows, because a quote is not closed. They would be lost with it. Other cells
    /// are checked by their columns.
    /// </summary>
    private void CheckAbsorbedRows(IListRecord record, Row row, int cell)
    {
        if (record is ILocatedRecord located && located.TryLocate(cell, out CellBytes bytes)
            && (bytes.Length == 0 || (bytes.IndexOf('\n') < 0 && bytes.IndexOf('\r') < 0)))
        {
            return;
        }

        if (IsAbsorbing(record, cell))
            row.ReportAbsorbedRows(cell, GetName(cell));
    }

    private bool IsAbsorbing(IListRecord record, int cell)
    {
        string text = record.Text(cell);
        if (cell < _map.Width && _map.Columns[cell] is not null)
            return MayHoldRows(text);
        string[] lines = Blanks.TrimEnd(text).Split(LineEnds, StringSplitOptions.None);
        if (lines.Length == 1)
            return false;
        if (record.HasStrayQuote(cell))
            return MayHoldRows(text);
        if (cell >= _map.Width)
            return HasRows(lines, record.Count);
        int[] delimiters = [.. text.Split(LineEnds, StringSplitOptions.None).Select(CountDelimiters)];
        // The rows of a list have no problem. Only the reject file that was made of it has.
        return FitRows(delimiters, cell, _map.Width)
            || (_map.ProblemCell >= 0 && FitRows(delimiters, cell - (_map.ProblemCell < cell ? 1 : 0), _width));
    }

    // The rest of the cell's row, whole rows, and the beginning of the row with the next quote.
    private static bool FitRows(int[] delimiters, int cell, int width)
    {
        int last = delimiters.Length - 1;
        int after = width - 1 - cell;
        return delimiters.Sum() >= FewestDelimiters
            && delimiters[0] == after
            && delimiters.Skip(1).Take(last - 1).All(count => count == width - 1)
            && (last > 1 || delimiters[last] == cell);
    }

    // An extra cell does not belong to its row: whole rows follow its first line, and perhaps the beginning of one.
    private bool HasRows(string[] lines, int count)
    {
        string[] rows = [.. lines.Skip(1).Where(line => !InvisibleText.IsAll(line))];
        return rows.Length > 0
            && rows.Take(rows.Length - 1).All(line => MayBeRow(line, count))
            && MayBeRow(rows[0], count)
            && CountDelimiters(rows[rows.Length - 1]) < count;
    }

    // In prose, a blank follows each delimiter.
    private bool MayBeRow(string line, int count)
    {
        int delimiters = CountDelimiters(line);
        bool isProse = delimiters > 0 && Enumerable.Range(0, line.Length - 1)
            .Where(i => _map.Delimiters.Contains(line[i]))
            .All(i => Blanks.IsBlank(line[i + 1]));
        return delimiters >= _width - 1 && delimiters < count && !isProse;
    }

    private int CountDelimiters(string line) => line.Count(_map.Delimiters.Contains);

    private string GetName(int cell) => cell < _map.Width ? _map.GetName(cell) : Messages.Format("Cell_Surplus", cell + 1);

    /// <summary>
    /// Returns the text of cells that are joined in one, what separates them, and the text of the issue; null if the record is not such a
    /// row.
    /// </summary>
    private (string Text, char Delimiter, string? TextId)? FindJoinedCells(IListRecord record)
    {
        if (_width < 2)
            return null;
        if (GetOnlyText(record) is { } only)
            return FindDelimiterInCell(only) is { } delimiter ? (only, delimiter, null) : null;
        if (MayBeSplit(record) && FindDelimiterInCells(record, out string? text) is { } other)
            return (text!, other, "RowInOneCell_Split");
        return _map.HasSecret ? FindRowInName(record) : null;
    }

    // Nearly all records have a value in their last cell, or none of these characters in their first one.
    private bool MayBeSplit(IListRecord record)
    {
        int last = _map.Width - (_map.ProblemCell == _map.Width - 1 ? 2 : 1);
        return (record.Count <= last || record.IsBlank(last))
            && _map.Delimiters.Count == 1
            && (record is not ILocatedRecord located || !located.TryLocate(0, out CellBytes text) || text.Length == 0
                || HasDelimiter(text));
    }

    /// <summary>
    /// Finds what separates the cells of a row that is several cells, because one of its values contains the list's own delimiter. It has
    /// as many parts as the header, with that delimiter or without it.
    /// </summary>
    private char? FindDelimiterInCells(IListRecord record, out string? text)
    {
        int[] given = [.. Enumerable.Range(0, record.Count).Where(cell => cell != _map.ProblemCell && !record.IsBlank(cell))];
        text = null;
        if (given.Length == 0 || (given[0] > 0 && given[0] != _identity))
            return null;
        string first = record.Text(given[0]);
        string[] cells =
        [
            .. Enumerable.Range(given[0], given[given.Length - 1] - given[0] + 1)
                .Where(cell => cell != _map.ProblemCell)
                .Select(record.Text),
        ];
        string joined = text = string.Join(_map.Delimiters[0].ToString(), cells);
        if (joined.IndexOfAny(LineBreaks) >= 0 || (given[0] < _map.Width && _map.Columns[given[0]]?.Column.HoldsSeveral == true))
            return null;
        foreach (char delimiter in Delimiter.Usual)
        {
            int parts = joined.Count(c => c == delimiter) + 1;
            if (delimiter != _map.Delimiters[0] && parts >= PartsOfRow && (parts == _width || parts + cells.Length - 1 == _width)
                && Delimiter.Separates(first, delimiter))
            {
                return delimiter;
            }
        }

        return null;
    }

    /// <summary>
    /// Finds a row that is the name of another one, or its first cell if it has no name. As a name, it would show its password.
    /// </summary>
    private (string Text, char Delimiter, string? TextId)? FindRowInName(IListRecord record)
    {
        int cell = _identity >= 0 && _identity < record.Count && !record.IsBlank(_identity) ? _identity : 0;
        if (cell == _map.ProblemCell || _map.Columns[cell]?.Column.HoldsSeveral == true
            || (record is ILocatedRecord located && located.TryLocate(cell, out CellBytes bytes) && !HasDelimiter(bytes)))
        {
            return null;
        }

        string text = record.Text(cell);
        char? found = text.IndexOfAny(LineBreaks) >= 0 ? null : Delimiter.FindInLine(text);
        return found is { } delimiter ? (text, delimiter, "RowInOneCell_Name") : null;
    }

    /// <summary>Finds what separates the cells of a row that is a single cell, because it is in quotes; null if it is not.</summary>
    private char? FindDelimiterInCell(string text)
    {
        if (text.IndexOfAny(LineBreaks) >= 0)
            return null;
        foreach (char delimiter in Delimiter.Usual)
        {
            int parts = 1;
            int last = -1;
            for (int i = text.IndexOf(delimiter); i >= 0; i = text.IndexOf(delimiter, i + 1))
            {
                parts++;
                last = i;
            }

            bool isName = parts == 2 && last + 1 < text.Length && Blanks.IsBlank(text[last + 1]);
            if (parts > 1 && !isName && (parts == _width || parts >= PartsOfRow))
                return delimiter;
        }

        return null;
    }

    // All other cells are blank, but for the problem that a reject file adds.
    private string? GetOnlyText(IListRecord record)
    {
        if (_map.Offered is not null)
            return Enumerable.Range(0, record.Count).Select(record.Text).FirstOrDefault(text => !InvisibleText.IsAll(text));
        int only = -1;
        for (int i = 0; i < record.Count; i++)
        {
            if (i == _map.ProblemCell || record.IsBlank(i))
                continue;
            if (only >= 0)
                return null;
            only = i;
        }

        if (only < 0 || (only > 0 && only != _identity))
            return null;
        return record is ILocatedRecord located && located.TryLocate(only, out CellBytes text) && !HasDelimiter(text)
            ? null
            : record.Text(only);
    }

    private static bool HasDelimiter(CellBytes text)
    {
        foreach (char delimiter in Delimiter.Usual)
        {
            if (text.Length > 0 && text.IndexOf(delimiter) >= 0)
                return true;
        }

        return false;
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
