using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Workbooks;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>Opens sources as the lists of one cmdlet.</summary>
internal sealed class ListReader
{
    private readonly string _noun;
    private readonly ListReadOptions _options;
    private readonly CicSettings _settings;
    private readonly HeaderReader _headers;

    /// <param name="catalog">All lists, which are distinguished by their headers.</param>
    /// <param name="noun">The noun of the reading cmdlet.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="options">The user's options for the files.</param>
    public ListReader(ListCatalog catalog, string noun, CicSettings settings, ListReadOptions options)
    {
        _noun = noun;
        _options = options;
        _settings = settings;
        _headers = new HeaderReader(catalog, noun, new HeadingNames(catalog, settings, options.HeaderMap));
    }

    /// <summary>Opens a file and reads all of its bytes once, to check encoding, quotes, limits and header.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="displayPath">The path as the user typed it.</param>
    /// <param name="cancellation">Cancels reading.</param>
    public ListReading Open(string path, string displayPath, CancellationToken cancellation)
    {
        var place = new IssuePlace(path, displayPath, List: null);
        return Open(place, OpenFile, cancellation);

        IRecordSource OpenFile()
        {
            SourceFile file = SourceFile.Open(path, cancellation);
            return FileContent.IsWorkbook(file.Head)
                ? WorkbookSource.Open(place, file, _options.Sheet, _settings.Limits, _headers, cancellation)
                : OpenCsv(place, new TextFile(file, _options.Encoding), cancellation);
        }
    }

    /// <summary>Opens a text as <see cref="Open(string, string, CancellationToken)"/> opens a file.</summary>
    /// <param name="utf8">The text in UTF-8. The reading closes it.</param>
    /// <param name="cancellation">Cancels reading.</param>
    public ListReading OpenText(MemoryStream utf8, CancellationToken cancellation) =>
        Open(IssuePlace.Text(), () => OpenCsv(IssuePlace.Text(), TextFile.From(utf8), cancellation), cancellation);

    /// <summary>
    /// Opens a source and reads all of its records once. The findings are in <see cref="ListReading.Issues"/>. If one is severe,
    /// the reading has no rows.
    /// </summary>
    /// <param name="place">The name of the source if it cannot be opened.</param>
    /// <param name="open">Opens the source. The reading disposes it.</param>
    /// <param name="cancellation">Cancels reading.</param>
    public ListReading Open(IssuePlace place, Func<IRecordSource> open, CancellationToken cancellation) =>
        ListReading.Open(place, open, _noun, _options, _settings, _headers, cancellation);

    private CsvSource OpenCsv(IssuePlace place, TextFile file, CancellationToken cancellation) =>
        CsvSource.Open(place, file, _options.Delimiter, _settings.Limits, _headers, cancellation);
}
