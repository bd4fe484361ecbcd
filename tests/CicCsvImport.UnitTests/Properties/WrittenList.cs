using System.Text;
using CicCsvImport.Infrastructure.Records;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>How a cell is written.</summary>
internal enum CellStyle
{
    /// <summary>Without quotes where that can be.</summary>
    Bare,

    /// <summary>In quotes.</summary>
    Quoted,

    /// <summary>In quotes, with blanks around them.</summary>
    QuotedAmongBlanks,

    /// <summary>Without quotes where that can be, with blanks around it.</summary>
    AmongBlanks,

    /// <summary>A quote stands where none may stand: the cell is taken literally.</summary>
    StrayQuote,
}

/// <summary>A cell of a generated list.</summary>
internal sealed record WrittenCell(string Text, CellStyle Style);

/// <summary>A record of a generated list.</summary>
/// <param name="Cells">Its cells; as many as it has, which need not be the header's number.</param>
/// <param name="LineEnd">What ends its line.</param>
/// <param name="BlankLines">What stands before it: lines that are no records.</param>
internal sealed record WrittenRow(IReadOnlyList<WrittenCell> Cells, string LineEnd, IReadOnlyList<string> BlankLines);

/// <summary>The form of a generated list, and what of it the user says.</summary>
internal sealed record ListForm(
    char Delimiter, bool IsDelimiterSaid, bool HasSeparatorLine, Encoding Encoding, bool HasMark, bool EndsWithLineEnd)
{
    public ListReadOptions Options => new()
    {
        Delimiter = IsDelimiterSaid ? Delimiter : null,
        Encoding = HasMark || Encoding is UTF8Encoding ? null : Encoding,
    };
}

/// <summary>A generated list: its cells are known, and its bytes follow from them.</summary>
/// <param name="Noun">The noun of the cmdlets that read it.</param>
/// <param name="Columns">For each cell of the header its column's name, or null.</param>
/// <param name="Header">The header.</param>
/// <param name="Rows">The records.</param>
/// <param name="Form">Its form.</param>
internal sealed record WrittenList(
    string Noun, IReadOnlyList<string?> Columns, WrittenRow Header, IReadOnlyList<WrittenRow> Rows, ListForm Form)
{
    public (byte[] Bytes, KnownList Known) Write()
    {
        var writer = new CellWriter(Form.Delimiter);
        if (Form.HasSeparatorLine)
            writer.Raw("sep=" + Form.Delimiter + Header.LineEnd);
        KnownRow header = writer.Write(Header);
        KnownRow[] rows = [.. Rows.Select(writer.Write)];
        string text = Form.EndsWithLineEnd || Rows.Count == 0 ? writer.Text : writer.Text[..^Rows[^1].LineEnd.Length];
        byte[] mark = Form.HasMark ? Form.Encoding.GetPreamble() : [];
        string[] headings = [.. header.Cells.Select(cell => CellOracle.Trim(cell))];
        return (
            [.. mark, .. Form.Encoding.GetBytes(text)],
            new KnownList(Columns, headings, [.. rows.Where(row => !row.Cells.All(cell => CellOracle.IsBlank(cell)))])
            {
                Delimiters = Form.Delimiter.ToString(),
            });
    }

    /// <summary>What is shown of a failing case.</summary>
    public override string ToString() =>
        $"{Noun} {Form}\n{Escape(Form.Encoding.GetString(Write().Bytes))}";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text.Length > 1500 ? text[..1500] + "..." : text)
            escaped.Append(c is '\r' ? "\\r" : c is '\n' ? "\\n\n" : c is < ' ' or > '~' ? $"\\u{(int)c:X4}" : c.ToString());
        return escaped.ToString();
    }
}
