using System.Globalization;
using System.Xml;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>What is found in the XML of a sheet that the library does not return.</summary>
internal sealed class SheetMarkup
{
    // The elements are worksheet, sheetData, row, c, and v. The columns are in worksheet, cols, col.
    private const int DepthOfRow = 2;
    private const int DepthOfCell = 3;
    private const int DepthOfValue = 4;

    /// <summary>The markup of an .xls workbook, which has none.</summary>
    public static readonly SheetMarkup None = new();

    /// <summary>The markup of a sheet whose part is missing.</summary>
    public static readonly SheetMarkup Missing = new();

    private readonly List<int> _hiddenRows = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<CellFault> _faults = [];
    private readonly Dictionary<string, string> _errors = [];
    private int _cellsOfRow;
    private int _blankCells;
    private int _columnRanges;
    private int _mergedRanges;

    // The cell that is being read.
    private int _row;
    private int _column;
    private string? _type;
    private bool _hasFormula;
    private bool _isInFormula;
    private bool _hasValue;
    private bool _hasText;
    private string? _error;

    private SheetMarkup()
    {
    }

    /// <summary>The hidden rows, from 1, in order.</summary>
    public IReadOnlyList<int> HiddenRows => _hiddenRows;

    /// <summary>The cells with an error value, and those with a formula without a value, by their rows.</summary>
    public IReadOnlyList<CellFault> Faults => _faults;

    /// <summary>The number of columns that have a value.</summary>
    public int Columns { get; private set; }

    /// <summary>Reads the XML of a sheet.</summary>
    /// <exception cref="Text.ListReadException">The sheet is larger than Excel permits.</exception>
    /// <exception cref="XmlException">The XML is damaged.</exception>
    /// <exception cref="InvalidDataException">The rows are not in order.</exception>
    public static SheetMarkup Read(Stream part)
    {
        var markup = new SheetMarkup();
        using XmlReader xml = XmlReader.Create(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
                markup.ReadElement(xml);
            else if (xml is { NodeType: XmlNodeType.EndElement, Depth: DepthOfCell })
                markup.EndCell();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && xml.Depth > DepthOfValue)
                markup.ReadText(xml);
        }

        return markup;
    }

    /// <summary>Checks whether a column, from 0, is hidden.</summary>
    public bool IsHidden(int column) => _hiddenColumns.Exists(hidden => column >= hidden.First && column <= hidden.Last);

    private void ReadElement(XmlReader xml)
    {
        switch (xml.Depth, xml.LocalName)
        {
            case (DepthOfCell, "c"):
                StartCell(xml);
                break;
            case (DepthOfValue, "v" or "is"):
                // A formula can have an empty text as its value, but not an empty number.
                _hasValue |= _type == "str";
                _isInFormula = false;
                break;
            case (DepthOfValue, "f"):
                _hasFormula = true;
                _isInFormula = true;
                break;
            case (DepthOfRow, "row"):
                StartRow(xml);
                break;
            case (DepthOfRow, "mergeCell") when ++_mergedRanges > SheetLimits.Rows:
                throw SheetLimits.Exceeded(Messages.Get("Limit_SheetMerged"), SheetLimits.Rows);
            case (DepthOfRow, "col") when ++_columnRanges > SheetLimits.Columns:
                throw SheetLimits.Exceeded(Messages.Get("Limit_SheetColumns"), SheetLimits.Columns);
            case (DepthOfRow, "col") when IsTrue(xml.GetAttribute("hidden")):
                _hiddenColumns.Add((ReadNumber(xml.GetAttribute("min")) - 1, ReadNumber(xml.GetAttribute("max")) - 1));
                break;
        }
    }

    private void StartRow(XmlReader xml)
    {
        int row = ReadNumber(xml.GetAttribute("r")) is > 0 and { } number ? number : _row + 1;
        SheetLimits.ThrowIfExceeded(row, columns: 0);
        if (row < _row)
            throw new InvalidDataException($"Row {row} follows row {_row}.");
        // The library joins rows of the same number.
        if (row > _row)
            _cellsOfRow = 0;
        (_row, _column) = (row, 0);
        if (IsTrue(xml.GetAttribute("hidden")))
            _hiddenRows.Add(row);
    }

    private void StartCell(XmlReader xml)
    {
        _column = ReadColumn(xml.GetAttribute("r")) is > 0 and { } column ? column : _column + 1;
        SheetLimits.ThrowIfExceeded(rows: 0, Math.Max(_column, ++_cellsOfRow));
        if (++_blankCells > SheetLimits.BlankCells)
            throw SheetLimits.Exceeded(Messages.Get("Limit_SheetBlanks"), SheetLimits.BlankCells);
        _type = xml.GetAttribute("t");
        (_hasFormula, _isInFormula, _hasValue, _hasText, _error) = (false, false, false, false, null);
    }

    private void ReadText(XmlReader xml)
    {
        if (_isInFormula)
            return;
        if (!_hasText)
            _blankCells--;
        _hasText = _hasValue = true;
        Columns = Math.Max(Columns, _column);
        if (_type == "e")
            _error = xml.Value;
    }

    private void EndCell()
    {
        if (_error is not null)
            Add(new CellFault(_row, _column - 1, Intern(_error)));
        else if (_hasFormula && !_hasValue)
            Add(new CellFault(_row, _column - 1, Error: null));
    }

    private void Add(CellFault fault)
    {
        _faults.Add(fault);
        Columns = Math.Max(Columns, fault.Column + 1);
    }

    private string Intern(string error)
    {
        if (!_errors.TryGetValue(error, out string? known))
            _errors.Add(error, known = error);
        return known;
    }

    private static bool IsTrue(string? text) => text is "1" or "true";

    private static int ReadNumber(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>Reads the column, from 1, of a reference such as AB12; 0 if there is none.</summary>
    private static int ReadColumn(string? reference)
    {
        int column = 0;
        foreach (char c in reference ?? "")
        {
            if (c is < 'A' or > 'Z' || column > SheetLimits.Columns)
                break;
            column = (column * 26) + (c - 'A' + 1);
        }

        return column;
    }
}

/// <summary>A cell with an error value, or with a formula that has none.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Error">The error value; null if the formula has no value.</param>
internal readonly record struct CellFault(int Row, int Column, string? Error);
