using System.Globalization;
using CicCsvImport.Catalog;
using CicCsvImport.Lists;
using CicCsvImport.Reading;

namespace CicCsvImport.Planning;

/// <summary>Makes a plan of what stands in a plan file: all of it must be as <see cref="PlanWriter"/> writes it.</summary>
internal sealed class PlanReader
{
    private const int HexDigitsOfSha256 = 64;

    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    /// <exception cref="PlanFault">Something is not as it should be.</exception>
    public CicImportPlan Read(PlanNode file, CancellationToken cancellation)
    {
        ThrowIfOther(file);
        file.WithOnly("format", "version", "directory", "created", "sources", "skippedRows", "changes");
        PlanNode directory = file["directory"].WithOnly("path", "id", "revision");
        PlanNode id = directory["id"];
        CicImportSource[] sources = [.. file["sources"].Items().Select(ReadSource)];
        _sources.UnionWith(sources.Select(source => source.Path));
        var changes = new List<ObjectChange>();
        foreach (PlanNode change in file["changes"].Items())
        {
            cancellation.ThrowIfCancellationRequested();
            changes.Add(new ChangeReader(change, _sources).Read());
        }

        return new CicImportPlan(Guid.TryParseExact(id.Text(), "D", out Guid guid) ? guid : throw id.WrongForm("Guid"), directory["revision"].Number(), changes)
        {
            Directory = directory["path"].Text(),
            Created = ReadTime(file["created"]),
            Sources = sources,
            SkippedRows = file["skippedRows"].Count(),
        };
    }

    // Nothing else of another version is judged: it may be quite right there.
    private static void ThrowIfOther(PlanNode file)
    {
        file.Members();
        if (file.Find("format") is not { } format || format.Text() != PlanFormat.Name)
            throw file.Fault("PlanFile_NotAPlan");
        PlanNode version = file["version"];
        if (version.Number() is var number && number != PlanFormat.Version)
            throw version.Fault("PlanFile_Version", number, PlanFormat.Version);
    }

    private static DateTime ReadTime(PlanNode time) =>
        DateTimeOffset.TryParseExact(time.Text(), "o", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset read)
            ? read.LocalDateTime
            : throw time.WrongForm("Time");

    private static CicImportSource ReadSource(PlanNode source)
    {
        source.WithOnly("path", "sha256", "read");
        PlanNode hash = source["sha256"];
        string sha256 = hash.Text();
        if (sha256.Length != HexDigitsOfSha256 || !sha256.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'F')))
            throw hash.WrongForm("Sha256");
        return new CicImportSource(source["path"].Text(), sha256) { Format = source.Find("read") is { } format ? ReadFormat(format) : null };
    }

    private static ListFormat ReadFormat(PlanNode format)
    {
        format.WithOnly("noun", "encoding", "delimiter", "headerMap");
        Dictionary<string, string> nouns = VendorLists.Catalog.Lists.Select(list => list.Noun).Distinct().ToDictionary(noun => noun);
        string noun = format["noun"].Word(nouns);
        Dictionary<string, string> columns = VendorLists.Catalog.ReadBy(noun)
            .SelectMany(list => list.Columns).Select(listed => listed.Column.Name).Distinct().ToDictionary(column => column);
        var headings = format["headerMap"].Members().ToDictionary(heading => heading.Key, heading => heading.Value.Word(columns));
        return new ListFormat(noun, format.Find("encoding") is { } encoding ? ReadEncoding(encoding) : null, ReadDelimiter(format.Find("delimiter")), headings);
    }

    private static string ReadEncoding(PlanNode encoding)
    {
        string name = encoding.Text();
        try
        {
            _ = TextEncodings.ByName(name);
            return name;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw encoding.Fault("PlanFile_Encoding");
        }
    }

    private static char? ReadDelimiter(PlanNode? delimiter)
    {
        if (delimiter is not { } given)
            return null;
        return given.Text() is { Length: 1 } text && Delimiter.IsUsable(text[0]) ? text[0] : throw given.WrongForm("Delimiter");
    }
}
