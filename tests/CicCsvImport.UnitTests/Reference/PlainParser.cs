using System.Text;
using CicCsvImport.UnitTests.Properties;

namespace CicCsvImport.UnitTests.Reference;

/// <summary>A record of a text, and its cells.</summary>
/// <param name="Line">The physical line on which it begins.</param>
/// <param name="Raw">The record as it stands in the text.</param>
/// <param name="Cells">What its cells say.</param>
internal sealed record PlainRecord(int Line, string Raw, IReadOnlyList<string> Cells);

/// <summary>
/// The specification's rules of quoting a second time, one character after the other and with nothing in mind but to be seen
/// to be right: what the product's fast reader is compared with if the cells are not known in advance.
/// </summary>
internal sealed class PlainParser
{
    private readonly string _text;
    private readonly char _delimiter;
    private int _at;
    private int _line = 1;

    private PlainParser(string text, char delimiter)
    {
        _text = text;
        _delimiter = delimiter;
    }

    /// <summary>The records that are not blank.</summary>
    /// <exception cref="FormatException">A quote is never closed.</exception>
    public static IReadOnlyList<PlainRecord> Parse(string text, char delimiter)
    {
        var parser = new PlainParser(text, delimiter);
        var records = new List<PlainRecord>();
        while (parser._at < text.Length)
        {
            PlainRecord record = parser.Record();
            if (!record.Cells.All(cell => CellOracle.IsBlank(cell)))
                records.Add(record);
        }

        return records;
    }

    /// <summary>Whether a record is the line in which Export-Csv of Windows PowerShell names a type.</summary>
    public static bool IsTypeLine(PlainRecord record) => record.Raw.StartsWith("#TYPE ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a record is Excel's line that names the delimiter.</summary>
    public static bool IsSeparatorLine(PlainRecord record)
    {
        string raw = record.Raw is ['"', .., '"'] ? record.Raw[1..^1] : record.Raw;
        return raw.Length == 5 && raw.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && raw[4] is < '\x7F' and not '"' && !char.IsLetterOrDigit(raw[4]) && (raw[4] is > ' ' or '\t');
    }

    private PlainRecord Record()
    {
        (int line, int start) = (_line, _at);
        var cells = new List<string> { Cell() };
        while (_at < _text.Length && _text[_at] == _delimiter)
        {
            _at++;
            cells.Add(Cell());
        }

        string raw = _text[start.._at];
        if (_at < _text.Length)
            Take();
        return new PlainRecord(line, raw, cells);
    }

    private string Cell()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is ' ' or '\t' && _text[_at] != _delimiter)
            _at++;
        string? quoted = _at < _text.Length && _text[_at] == '"' ? Quoted() : null;
        int close = _at;
        while (_at < _text.Length && _text[_at] != _delimiter && _text[_at] is not ('\r' or '\n'))
            _at++;
        bool isAlone = _text[close.._at].Trim(' ', '\t').Length == 0;
        return quoted is not null && isAlone ? quoted : CellOracle.Trim(_text[start.._at]);
    }

    private string Quoted()
    {
        var text = new StringBuilder();
        for (Take(); ;)
        {
            if (_at >= _text.Length)
                throw new FormatException("A quote is never closed.");
            string taken = Take();
            if (taken != "\"")
                text.Append(taken);
            else if (_at < _text.Length && _text[_at] == '"')
                text.Append(Take());
            else
                return text.ToString();
        }
    }

    /// <summary>The next character, or the two of a CRLF.</summary>
    private string Take()
    {
        int length = _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
        if (_text[_at] is '\r' or '\n')
            _line++;
        string taken = _text.Substring(_at, length);
        _at += length;
        return taken;
    }
}
