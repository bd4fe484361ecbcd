using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.UnitTests.Support;
using Microsoft.VisualBasic.FileIO;
using Sylvan.Data.Csv;

namespace CicCsvImport.UnitTests.Reference;

/// <summary>Parsers that others have written, each as it comes, all records with the header's.</summary>
internal static class OtherParsers
{
    /// <summary>Sylvan.Data.Csv, without its comments.</summary>
    public static IReadOnlyList<string[]> Sylvan(string text, char delimiter) => Sylvan(text, delimiter, comment: '\0');

    /// <summary>Sylvan.Data.Csv; a record that begins with the comment character is none.</summary>
    public static IReadOnlyList<string[]> Sylvan(string text, char delimiter, char comment)
    {
        var options = new CsvDataReaderOptions { Delimiter = delimiter, HasHeaders = false, BufferSize = 1 << 20, Comment = comment };
        using var reader = CsvDataReader.Create(new StringReader(text), options);
        var records = new List<string[]>();
        while (reader.Read())
            records.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
        return records;
    }

    /// <summary>The parser of .NET's Visual Basic.</summary>
    public static IReadOnlyList<string[]> VisualBasic(string text, char delimiter)
    {
        using var parser = new TextFieldParser(new StringReader(text))
        {
            TextFieldType = FieldType.Delimited,
            Delimiters = [delimiter.ToString()],
            HasFieldsEnclosedInQuotes = true,
            TrimWhiteSpace = false,
        };
        var records = new List<string[]>();
        while (parser.ReadFields() is { } fields)
            records.Add(fields);
        return records;
    }

    /// <summary>The product: its reader's cells of each row that is not blank.</summary>
    public static IReadOnlyList<string[]> Ours(string text, char delimiter)
    {
        using var file = new TemporaryFile(text);
        using var opened = TextFile.Open(file.Path, said: null, CancellationToken.None);
        using var records = new CsvRecords(opened.ReadFromStart(CancellationToken.None), delimiter, Properties.ReadList.Settings.Limits);
        var read = new List<string[]>();
        while (records.Read())
            read.Add([.. Enumerable.Range(0, records.Count).Select(records.Text)]);
        return read;
    }
}
