using System.Text;
using CicCsvImport.UnitTests.Properties;

namespace CicCsvImport.UnitTests.Reference;

/// <summary>Reads the bytes of a file by the plain parser.</summary>
internal static class PlainFile
{
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)),
    ];

    /// <summary>The text of a file, of which no byte may be wrong.</summary>
    /// <exception cref="DecoderFallbackException">A byte is not the encoding's.</exception>
    public static string Decode(byte[] bytes, Encoding? said)
    {
        foreach ((byte[] mark, Encoding encoding) in Marks)
        {
            if (bytes.AsSpan().StartsWith(mark))
                return encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length);
        }

        return (said ?? Marks[0].Encoding).GetString(bytes);
    }

    /// <summary>What stands in a file that the product has read; which column a heading means is the product's word.</summary>
    public static KnownList Known(byte[] bytes, Encoding? said, ReadList read)
    {
        // A program that adds a mark to a file that has one makes two of it: the product takes both.
        string text = WithoutEndMark(Decode(bytes, said));
        IReadOnlyList<PlainRecord> records = PlainParser.Parse(text.StartsWith('\uFEFF') ? text[1..] : text, read.Delimiter);
        int header = records.Take(1).Count(PlainParser.IsTypeLine);
        // A list that was joined from two can begin with two such lines: the product takes both.
        header += records.Skip(header).Take(header == 0 ? 2 : 1).TakeWhile(PlainParser.IsSeparatorLine).Count();
        Assert.Equal(records[header].Cells.Select(cell => cell.Trim()), read.Headings);
        return new KnownList(
            read.Columns, read.Headings, [.. records.Skip(header + 1).Select(record => new KnownRow(record.Line, record.Cells))])
        {
            Delimiters = read.Delimiter.ToString(),
        };
    }

    private static string WithoutEndMark(string text) => text is [.., not '\u001A', '\u001A'] or ['\u001A'] ? text[..^1] : text;
}
