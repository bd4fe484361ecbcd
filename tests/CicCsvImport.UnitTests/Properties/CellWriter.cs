using System.Text;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>Writes records as a list may have them, and knows what their cells say and on which lines they begin.</summary>
internal sealed class CellWriter(char delimiter)
{
    private readonly StringBuilder _text = new();
    private int _line = 1;

    public string Text => _text.ToString();

    public KnownRow Write(WrittenRow row)
    {
        foreach (string blank in row.BlankLines)
            Raw(blank + row.LineEnd);
        int line = _line;
        var cells = new List<string>();
        for (int i = 0; i < row.Cells.Count; i++)
        {
            (string written, string said) = Form(row.Cells[i]);
            Raw((i > 0 ? delimiter.ToString() : "") + written);
            cells.Add(said);
        }

        Raw(row.LineEnd);
        return new KnownRow(line, cells);
    }

    public void Raw(string text)
    {
        char before = _text.Length > 0 ? _text[^1] : '\0';
        foreach (char c in text)
        {
            if (c == '\r' || (c == '\n' && before != '\r'))
                _line++;
            before = c;
        }

        _text.Append(text);
    }

    private (string Written, string Said) Form(WrittenCell cell)
    {
        string quoted = '"' + cell.Text.Replace("\"", "\"\"") + '"';
        // A tab counts as a blank only if it cannot be mistaken for the delimiter.
        string blank = delimiter == ',' ? " \t" : "  ";
        bool needsQuotes = cell.Text.IndexOfAny([delimiter, '"', '\r', '\n']) >= 0;
        return cell.Style switch
        {
            CellStyle.Quoted => (quoted, cell.Text),
            CellStyle.QuotedAmongBlanks => (blank + quoted + blank, cell.Text),
            CellStyle.StrayQuote => Stray(cell.Text),
            _ when needsQuotes => (quoted, cell.Text),
            CellStyle.AmongBlanks => (blank + cell.Text + blank, CellOracle.Trim(cell.Text)),
            _ => (cell.Text, CellOracle.Trim(cell.Text)),
        };
    }

    private (string Written, string Said) Stray(string text)
    {
        // Nothing in it that would end the cell, and no quote but the stray ones.
        string plain = new([.. text.Where(c => c != delimiter && c is not ('"' or '\r' or '\n'))]);
        string written = plain.Length % 2 == 0 ? '"' + plain + "\"x" : plain.TrimStart() + "\"\"";
        return plain.TrimStart().Length == 0 && plain.Length % 2 == 1 ? ("x\"", "x\"") : (written, CellOracle.Trim(written));
    }
}
