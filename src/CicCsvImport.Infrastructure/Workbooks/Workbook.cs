using CicCsvImport.Infrastructure.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>An open workbook, which is at one of its sheets.</summary>
internal sealed class Workbook : IDisposable
{
#if NET
    private const int WindowsCodePage = 1252;
#endif

    private readonly CellTexts _texts = new();
    private readonly List<SheetMarkup> _markups = [];
    private readonly CancellationToken _cancellation;
    private readonly WorkbookPackage? _package;
    private readonly IReadOnlyList<string?> _parts = [];
    private readonly SharedTexts _sharedTexts = new();
    private readonly IExcelDataReader _reader = null!;
    private int _sheet;

    /// <summary>Opens a workbook at its first sheet.</summary>
    /// <param name="stream">The workbook. It stays open.</param>
    /// <param name="isOld">Whether it is an .xls workbook.</param>
    /// <param name="limits">The limits of the workbook.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="ListReadException">It is something else, is protected or too large, or has no sheet.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="System.Xml.XmlException">Its XML is damaged.</exception>
    public Workbook(WorkbookStream stream, bool isOld, LimitSettings limits, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        try
        {
            if (isOld)
            {
                _reader = LibraryFaults.Call(() => OpenOld(stream, limits));
                return;
            }

            _package = WorkbookPackage.Open(stream, limits.WorkbookBytes);
            _parts = _package.ReadSheets();
            if (_parts.Count == 0)
                throw NotReadable("Workbook_NoSheets");
            _sharedTexts = _package.ReadTexts();
            Examine();
            Stream readable = _package.ToReadable();
            _reader = LibraryFaults.Call(() => ExcelReaderFactory.CreateOpenXmlReader(readable, CreateOptions()));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The name of the current sheet.</summary>
    public string Name => _reader.Name ?? "";

    /// <summary>Whether the current sheet is visible.</summary>
    public bool IsVisible => string.Equals(_reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase);

    private bool IsOld => _package is null;

    private SheetMarkup Markup => IsOld ? SheetMarkup.None : _markups[_sheet];

    /// <summary>Moves to the next sheet.</summary>
    public bool MoveNext()
    {
        if (!IsOld && _sheet + 1 == _parts.Count)
            return false;
        _sheet++;
        if (!IsOld && _markups.Count == _sheet)
            Examine();
        return LibraryFaults.Call(_reader.NextResult);
    }

    /// <summary>Moves to a sheet that has been visited before, and to its beginning.</summary>
    /// <param name="sheet">The number of the sheet, from 0.</param>
    public void MoveTo(int sheet)
    {
        _reader.Reset();
        for (_sheet = 0; _sheet < sheet; _sheet++)
            LibraryFaults.Call(_reader.NextResult);
        if (Markup == SheetMarkup.Missing)
            throw NotReadable("Workbook_SheetMissing", DisplayText.Clean(Name));
    }

    /// <summary>Reads the first row of the current sheet that is not blank; none if the sheet is blank.</summary>
    public string[] ReadHeader(LimitSettings limits)
    {
        var row = new SheetRecords(Name, limits);
        foreach (int _ in ReadRows(row))
        {
            string[] texts = row.TakeTexts();
            if (texts.Length > 0)
                return texts;
        }

        return [];
    }

    /// <summary>Reads the current sheet, which must be at its beginning.</summary>
    /// <exception cref="ListReadException">The sheet exceeds a limit.</exception>
    public SheetContent ReadContent(LimitSettings limits)
    {
        var records = new SheetRecords(Name, limits);
        var hiddenRows = new HashSet<int>(Markup.HiddenRows);
        foreach (int row in ReadRows(records))
        {
            records.EndRow(row);
            if (IsOld && _reader.RowHeight == 0)
                hiddenRows.Add(row);
        }

        records.Complete();
        int[] columns = [.. Enumerable.Range(records.FirstColumn, records.Width).Where(IsHidden)];
        return new SheetContent(records, hiddenRows, columns, _reader.MergeCells ?? []) { IsOld = IsOld };
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _package?.Dispose();
    }

    /// <summary>Reads the rows of the current sheet, one after the other.</summary>
    /// <param name="row">Receives the cells of each row.</param>
    /// <returns>The numbers of the rows, from 1, without gaps.</returns>
    private IEnumerable<int> ReadRows(SheetRecords row)
    {
        SheetLimits.ThrowIfExceeded(_reader.RowCount, _reader.FieldCount, IsOld);
        int columns = IsOld ? _reader.FieldCount : Math.Min(_reader.FieldCount, Markup.Columns);
        IReadOnlyList<CellFault> faults = Markup.Faults;
        int fault = 0;
        Func<bool> read = _reader.Read;
        for (int number = 1; LibraryFaults.Call(read); number++)
        {
            _cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < columns; i++)
                row.AddText(_texts.Read(_reader, i, out bool isDate), isDate);
            for (; fault < faults.Count && faults[fault].Row == number; fault++)
                row.Replace(faults[fault]);
            yield return number;
        }
    }

    private bool IsHidden(int column) => IsOld ? _reader.GetColumnWidth(column) == 0 : Markup.IsHidden(column);

    private void Examine()
    {
        using PartReader? part = _parts[_markups.Count] is { } name ? _package!.OpenPart(name) : null;
        _markups.Add(part is null ? SheetMarkup.Missing : SheetMarkup.Read(part, _sharedTexts));
    }

    private static IExcelDataReader OpenOld(WorkbookStream stream, LimitSettings limits)
    {
        if (stream.Length > limits.WorkbookBytes)
            throw SheetLimits.Exceeded(Messages.Get("Limit_Workbook"), Messages.Format("Limit_Bytes", limits.WorkbookBytes));
        try
        {
            return ExcelReaderFactory.CreateBinaryReader(stream, CreateOptions());
        }
        catch (InvalidPasswordException)
        {
            throw NotReadable("Workbook_Protected");
        }
        catch (ExcelReaderException noWorkbook) when (noWorkbook.GetType() == typeof(ExcelReaderException))
        {
            throw IsProtected(stream) ? NotReadable("Workbook_Protected")
                : new ListReadException(IssueCatalog.NotText, Messages.Get("NotText_Ole"));
        }
    }

    // A protected .xlsx workbook is in the same container as an .xls workbook. Only if there is none, the library says so.
    private static bool IsProtected(WorkbookStream stream)
    {
        try
        {
            using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(stream, CreateOptions());
            return true;
        }
        catch (Exception fault) when (LibraryFaults.IsDamage(fault))
        {
            return fault is InvalidPasswordException or not ExcelReaderException;
        }
    }

    private static ExcelReaderConfiguration CreateOptions()
    {
#if NET
        // The library needs Windows encodings even if it does not use them. PowerShell has registered them, other hosts may not have.
        if (!Array.Exists(Encoding.GetEncodings(), encoding => encoding.CodePage == WindowsCodePage))
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
#endif
        return new ExcelReaderConfiguration { LeaveOpen = true };
    }

    private static ListReadException NotReadable(string reason, params object?[] arguments) =>
        new(IssueCatalog.WorkbookNotReadable, Messages.Format(reason, arguments));
}
