using System.Globalization;
using System.Xml;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>What is found in the XML of a sheet that the library does not return.</summary>
internal sealed class SheetMarkup
{
    // The elements are worksheet, sheetData, row, c, and v. The columns are in worksheet, cols, col.
    private const int DepthOfRows = 1;
    private const int DepthOfRow = 2;
    private const int DepthOfCell = 3;
    private const int DepthOfValue = 4;

    /// <summary>The error of a cell that does not say which one it has.</summary>
    private const string UnknownError = "#N/A";

    /// <summary>The markup of an .xls workbook, which has none.</summary>
    public static readonly SheetMarkup None = new();

    /// <summary>The markup of a sheet whose part is missing.</summary>
    public static readonly SheetMarkup Missing = new();

    private readonly List<int> _hiddenRows = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<CellFault> _faults = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly SharedTexts _sharedTexts;
    private bool _isInRows;
    private int _blankCells;
    private int _columnRanges;
    private int _mergedRanges;

    // The row that is being read, and its cell.
    private int _row;
    private long _startOfRow;
    private long _textsOfRow;
    private int _column;
    private string? _type;
    private bool _hasFormula;
    private bool _isInFormula;
    private bool _hasValue;
    private bool _hasText;
    private bool _isValueNew;
    private readonly StringBuilder _value = new();
    private int _partsOfText;

    private SheetMarkup(SharedTexts? sharedTexts = null) => _sharedTexts = sharedTexts ?? new SharedTexts();

    /// <summary>The hidden rows, from 1, in order.</summary>
    public IReadOnlyList<int> HiddenRows => _hiddenRows;

    /// <summary>The cells with an error value, with a date as text, and with a formula without a value, by their rows.</summary>
    public IReadOnlyList<CellFault> Faults => _faults;

    /// <summary>The number of columns that have a value.</summary>
    public int Columns { get; private set; }

    /// <summary>Reads the XML of a sheet.</summary>
    /// <param name="part">The XML.</param>
    /// <param name="sharedTexts">The texts to which cells can refer.</param>
    /// <exception cref="Text.ListReadException">The sheet is larger than Excel permits.</exception>
    /// <exception cref="XmlException">The XML is damaged.</exception>
    /// <exception cref="InvalidDataException">The library would not return all rows and cells, or others.</exception>
    public static SheetMarkup Read(PartReader part, SharedTexts sharedTexts)
    {
        var markup = new SheetMarkup(sharedTexts);
        for (bool read = part.MoveToRoot("worksheet"); read && part.Read();)
        {
            if (part.NodeType == XmlNodeType.Element)
                markup.ReadElement(part);
            else if (part.IsInValue && part is { NodeType: XmlNodeType.EndElement, Depth: DepthOfCell })
                markup.EndCell(part);
            else if (part.IsInValue && part.Depth > DepthOfValue)
                markup.ReadText(part);
        }

        return markup;
    }

    /// <summary>Checks whether a column, from 0, is hidden.</summary>
    public bool IsHidden(int column) => _hiddenColumns.Exists(hidden => column >= hidden.First && column <= hidden.Last);

    private void ReadElement(PartReader part)
    {
        if (part.Depth == DepthOfRows)
            _isInRows = part.Is("sheetData");
        else if (!_isInRows)
            ReadOther(part.Xml);
        else if (!part.SkipExtension())
            ReadRows(part);
    }

    private void ReadRows(PartReader part)
    {
        switch (part.Depth, part.Xml.LocalName)
        {
            case (DepthOfCell, "c"):
                StartCell(part);
                break;
            case (DepthOfValue, "v" or "is"):
                // A formula can have an empty text as its value, but not an empty number.
                _hasValue |= _type == "str";
                _isInFormula = false;
                _isValueNew = true;
                if (_type == "e")
                    SetValue(UnknownError);
                break;
            case (> DepthOfValue, "t"):
                SheetLimits.ThrowIfTooMany(++_partsOfText, SheetLimits.TextParts, "Limit_TextParts");
                break;
            // How a text is pronounced, and what newer programs know of a row or a cell.
            case (> DepthOfValue, "rPh") or (_, "extLst"):
                part.Skip();
                break;
            case (DepthOfValue, "f"):
                _hasFormula = true;
                _isInFormula = true;
                break;
            case (DepthOfRow, "row"):
                StartRow(part);
                break;
            case (<= DepthOfValue, { } name):
                throw new InvalidDataException($"The library skips {name}, and all that is in it.");
        }
    }

    private void ReadOther(XmlReader xml)
    {
        switch (xml.Depth, xml.LocalName)
        {
            // The library skips rows that are an alternative for other programs.
            case (_, "sheetData") when xml.NamespaceURI == WorkbookPackage.Main:
                throw new InvalidDataException("The rows are in another element.");
            case (DepthOfRow, "mergeCell") when ++_mergedRanges > SheetLimits.Rows:
                throw SheetLimits.Exceeded(Messages.Get("Limit_SheetMerged"), SheetLimits.Rows);
            case (DepthOfRow, "col") when ++_columnRanges > SheetLimits.Columns:
                throw SheetLimits.Exceeded(Messages.Get("Limit_SheetColumns"), SheetLimits.Columns);
            case (DepthOfRow, "col") when IsHidden(xml, "customWidth", "width"):
                _hiddenColumns.Add((ReadNumber(xml.GetAttribute("min")) - 1, ReadNumber(xml.GetAttribute("max")) - 1));
                break;
        }
    }

    private void StartRow(PartReader part)
    {
        XmlReader xml = part.Xml;
        int row = ReadNumber(xml.GetAttribute("r")) is > 0 and { } number ? number : _row + 1;
        SheetLimits.ThrowIfExceeded(row, columns: 0);
        if (row <= _row)
            throw new InvalidDataException($"Row {row} follows row {_row}.");
        (_row, _column, _startOfRow, _textsOfRow) = (row, 0, part.Bytes, 0);
        if (IsHidden(xml, "customHeight", "ht"))
            _hiddenRows.Add(row);
    }

    private void StartCell(PartReader part)
    {
        XmlReader xml = part.Xml;
        int column = ReadColumn(xml.GetAttribute("r")) is > 0 and { } number ? number : _column + 1;
        SheetLimits.ThrowIfExceeded(rows: 0, column);
        if (column <= _column)
            throw new InvalidDataException($"Column {column} follows column {_column} in row {_row}.");
        _column = column;
        if (++_blankCells > SheetLimits.BlankCells)
            throw SheetLimits.Exceeded(Messages.Get("Limit_SheetBlanks"), SheetLimits.BlankCells);
        if (part.Bytes - _startOfRow + _textsOfRow > SheetLimits.RowBytes)
            throw SheetLimits.Exceeded(Messages.Format("Limit_SheetRow", _row), Messages.Format("Limit_Bytes", SheetLimits.RowBytes));
        part.IsInValue = !xml.IsEmptyElement;
        _type = xml.GetAttribute("t");
        (_hasFormula, _isInFormula, _hasValue, _hasText, _isValueNew, _partsOfText) = (false, false, false, false, false, 0);
        _value.Clear();
    }

    private void ReadText(PartReader part)
    {
        if (_isInFormula || part.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.EndElement)
            return;
        bool isText = part.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;
        if (isText)
        {
            if (!_hasText)
                _blankCells--;
            _hasText = _hasValue = true;
            Columns = Math.Max(Columns, _column);
        }

        // Comments can part a value. Blanks in front of it do not matter.
        if (_type is "e" or "d" or "s" && (isText || !_isValueNew))
        {
            if (_isValueNew)
                _value.Clear();
            _value.Append(part.Xml.Value);
            _isValueNew = false;
        }
    }

    private void SetValue(string value) => _value.Clear().Append(value);

    private void EndCell(PartReader part)
    {
        part.IsInValue = false;
        if (_value.Length > 0 && _type == "s")
            CheckText(_value.ToString());
        else if (_value.Length > 0)
            Add(new CellFault(_row, _column - 1, Intern(_value.ToString()), IsDate: _type == "d"));
        else if (_hasFormula && !_hasValue)
            Add(new CellFault(_row, _column - 1, Text: null, IsDate: false));
    }

    // The library would return the number itself if there is no such text.
    private void CheckText(string number)
    {
        bool isNumber = int.TryParse(number, NumberStyles.Any, CultureInfo.InvariantCulture, out int text);
        if (!isNumber || text < 0 || text >= _sharedTexts.Count)
            throw new InvalidDataException($"There is no text {number}.");
        _textsOfRow += _sharedTexts.GetSize(text);
    }

    private void Add(CellFault fault)
    {
        _faults.Add(fault);
        Columns = Math.Max(Columns, fault.Column + 1);
    }

    private string Intern(string text)
    {
        if (!_texts.TryGetValue(text, out string? known))
            _texts.Add(text, known = text);
        return known;
    }

    // A row or a column without height or width is hidden, too.
    private static bool IsHidden(XmlReader xml, string isCustom, string size) => IsTrue(xml.GetAttribute("hidden"))
        || (IsTrue(xml.GetAttribute(isCustom))
            && double.TryParse(xml.GetAttribute(size), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number == 0);

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

/// <summary>A cell with an error value, with a date that is not a number, or with a formula that has no value.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Text">The error value or the date; null if the formula has no value.</param>
/// <param name="IsDate">Whether it is a date.</param>
internal readonly record struct CellFault(int Row, int Column, string? Text, bool IsDate);
