using CicCsvImport.Infrastructure.Files;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;
using Cell = SpreadCheetah.Cell;

namespace CicCsvImport.Infrastructure.Workbooks.Writing;

/// <summary>Writes a workbook (.xlsx) of texts to a file, which is created completely or not at all.</summary>
internal sealed class WorkbookWriter : IDisposable
{
    /// <summary>The most characters of a sheet's name.</summary>
    public const int MaxSheetName = 31;

    /// <summary>The hidden sheet with the values to choose from: within a cell's rule they would be limited to 255 characters.</summary>
    private const string ValuesSheet = "Values";

    /// <summary>Excel reserves this name for the changes of shared workbooks.</summary>
    private const string ReservedName = "History";

    private const int MaxTitle = 32;
    private const int MaxHint = 255;
    private const int NarrowestColumn = 9;
    private const int WidestColumn = 50;

    /// <summary>A heading is bold, and a cell has a margin.</summary>
    private const double Margin = 2.5;

    /// <summary>The rows whose texts determine the widths of the columns, which precede the rows in the file.</summary>
    private const int RowsForWidth = 500;

    private readonly AtomicFile _file;
    private readonly CancellationToken _cancellation;
    private readonly Spreadsheet _book;
    private readonly SheetStyles _styles;
    private readonly List<string> _names = [ValuesSheet, ReservedName];
    private readonly List<IReadOnlyList<string>> _values = [];
    private readonly List<SheetCell[]> _first = [];
    private readonly List<Cell> _row = [];
    private IReadOnlyList<SheetColumn> _columns = [];
    private bool _isStarted = true;

    /// <param name="file">Receives the bytes. It is disposed with the writer, even if the constructor throws.</param>
    /// <param name="cancellation">Cancels writing.</param>
    public WorkbookWriter(AtomicFile file, CancellationToken cancellation)
    {
        (_file, _cancellation) = (file, cancellation);
        var options = new SpreadCheetahOptions
        {
            // Some readers need the references, and all others would trim the texts.
            WriteCellReferenceAttributes = true,
            PreserveStringWhitespace = true,
        };
        try
        {
            _book = Wait(Spreadsheet.CreateNewAsync(file.Stream, options, cancellation));
            _styles = new SheetStyles(_book);
        }
        catch
        {
            // The caller gets no writer that it could dispose.
            file.Dispose();
            throw;
        }
    }

    /// <summary>The most rows of a sheet, including its headings. A test needs fewer.</summary>
    public int RowLimit { get; init; } = SheetLimits.Rows;

    /// <summary>Starts a sheet with its headings.</summary>
    /// <param name="name">The name, which is altered if a workbook cannot have it or has it already.</param>
    /// <param name="columns">The columns.</param>
    /// <returns>The name of the sheet.</returns>
    public string StartSheet(string name, IReadOnlyList<SheetColumn> columns)
    {
        EndSheet();
        string free = GetFreeName(name);
        _names.Add(free);
        _columns = columns;
        _isStarted = false;
        return free;
    }

    /// <summary>Writes a row of the sheet. It can have more cells than the sheet has columns.</summary>
    /// <exception cref="IOException">The sheet is full, or the file cannot be written.</exception>
    public void Write(SheetCell[] cells)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_isStarted)
        {
            WriteRow(cells);
            return;
        }

        _first.Add(cells);
        if (_first.Count == RowsForWidth)
            WriteFirst();
    }

    /// <summary>Moves the complete workbook to its path.</summary>
    public void Commit()
    {
        EndSheet();
        WriteValues();
        Wait(_book.FinishAsync(_cancellation));
        _book.Dispose();
        _file.Commit();
    }

    /// <summary>Closes the file. A workbook that was not committed is deleted.</summary>
    public void Dispose() => _file.DisposeWith(_book);

    private void EndSheet()
    {
        if (!_isStarted)
            WriteFirst();
        for (int i = 0; i < _columns.Count; i++)
            AddRule(_columns[i], SheetReference.Column(i));
        _columns = [];
    }

    private void WriteFirst()
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (int i = 0; i < _columns.Count; i++)
        {
            ColumnOptions column = options.Column(i + 1);
            column.DefaultStyle = _columns[i].WrapWidth is null ? SheetStyles.Text : SheetStyles.Wrapped;
            column.Width = GetWidth(i);
        }

        Wait(_book.StartWorksheetAsync(_names[_names.Count - 1], options, _cancellation));
        _isStarted = true;
        Wait(_book.AddRowAsync(
            [.. _columns.Select(column => new Cell(WorkbookText.Escape(column.Heading), _styles.GetHeading(column)))],
            SheetStyles.HeadingRow,
            _cancellation));
        for (int i = 0; i < _columns.Count; i++)
            AddNote(SheetReference.Cell(i, 1), _columns[i].Note);
        foreach (SheetCell[] row in _first)
            WriteRow(row);
        _first.Clear();
    }

    private void WriteRow(SheetCell[] cells)
    {
        int row = _book.NextRowNumber;
        if (row > RowLimit)
            throw new IOException(Messages.Format("Error_WorkbookFull", RowLimit - 1));
        _row.Clear();
        int lines = 1;
        for (int i = 0; i < cells.Length; i++)
        {
            int? wrapWidth = i < _columns.Count ? _columns[i].WrapWidth : null;
            lines = Math.Max(lines, CountLines(cells[i].Stored, wrapWidth));
            StyleId style = cells[i].Note is { } note ? _styles.GetNoted(note) : wrapWidth is null ? _styles.TextId : _styles.WrappedId;
            // A blank cell has a style too. Without one, it would be a number again.
            _row.Add(new Cell(string.IsNullOrEmpty(cells[i].Stored) ? null : cells[i].Stored, style));
            AddNote(SheetReference.Cell(i, row), cells[i].Note);
        }

        Wait(_book.AddRowAsync(_row, SheetStyles.GetRow(lines), _cancellation));
    }

    private void AddNote(string cell, SheetNote? note)
    {
        if (note is not null)
            _book.AddNote(cell, WorkbookText.Escape(note.Text));
    }

    private static int CountLines(string? text, int? width) =>
        text is null || width is null ? 1 : text.Split('\n').Sum(line => 1 + (Math.Max(0, line.Length - 1) / width.Value));

    private double GetWidth(int column)
    {
        if (_columns[column].WrapWidth is { } width)
            return width;
        int longest = _columns[column].Heading.Length;
        foreach (string? text in _first.Where(row => column < row.Length).Select(row => row[column].Stored).Concat(_columns[column].Values))
            longest = Math.Max(longest, text?.Length ?? 0);
        return Math.Min(Math.Max(longest, NarrowestColumn), WidestColumn) + Margin;
    }

    private void AddRule(SheetColumn column, string cells)
    {
        if (column.Values.Count == 0 && column.Hint is null)
            return;
        DataValidation rule;
        if (column.Values.Count > 0)
        {
            rule = DataValidation.ListValuesFromCells(ValuesSheet, SheetReference.Values(_values.Count, column.Values.Count));
            _values.Add(column.Values);
        }
        else
        {
            // A rule that every text obeys carries the hint.
            rule = DataValidation.TextLengthGreaterThanOrEqualTo(0);
        }

        rule.InputTitle = WorkbookText.Cut(column.Heading, MaxTitle);
        rule.InputMessage = column.Hint is null ? null : WorkbookText.Cut(column.Hint, MaxHint);
        rule.ShowErrorAlert = column.Question is not null;
        rule.ErrorType = ValidationErrorType.Warning;
        rule.ErrorTitle = rule.InputTitle;
        rule.ErrorMessage = column.Question is null ? null : WorkbookText.Cut(column.Question, MaxHint);
        _book.AddDataValidation(cells, rule);
    }

    private void WriteValues()
    {
        if (_values.Count == 0)
            return;
        Wait(_book.StartWorksheetAsync(ValuesSheet, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, _cancellation));
        for (int row = 0; row < _values.Max(values => values.Count); row++)
        {
            Wait(_book.AddRowAsync(
                [.. _values.Select(values => new Cell(row < values.Count ? WorkbookText.Escape(values[row]) : null, _styles.TextId))],
                _cancellation));
        }
    }

    private string GetFreeName(string name)
    {
        string valid = new string([.. WorkbookText.Escape(name).Where(c => c >= ' ' && !@"/\*?[]:".Contains(c))]).Trim('\'', ' ');
        valid = valid.Length == 0 ? "Sheet" : valid;
        string free = Shorten(valid, MaxSheetName);
        for (int number = 2; _names.Contains(free, StringComparer.OrdinalIgnoreCase); number++)
        {
            string suffix = Messages.Format("Workbook_SameName", number);
            free = Shorten(valid, MaxSheetName - suffix.Length) + suffix;
        }

        return free;
    }

    private static string Shorten(string name, int length)
    {
        if (name.Length <= length)
            return name;
        int end = char.IsHighSurrogate(name[length - 1]) ? length - 1 : length;
        return name.Substring(0, end).TrimEnd('\'', ' ');
    }

    // The library has only asynchronous methods. Their streams are synchronous, so that nearly all calls have ended when they return.
    private static void Wait(ValueTask work)
    {
        if (work.IsCompleted)
            work.GetAwaiter().GetResult();
        else
            work.AsTask().GetAwaiter().GetResult();
    }

    private static T Wait<T>(ValueTask<T> work) => work.AsTask().GetAwaiter().GetResult();
}
