using System.IO.Compression;
using System.Xml;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>
/// The parts of an .xlsx workbook, which are files in a zip archive. Its sheets are examined here before they are read, because the
/// library that reads them would not notice what is too large, and returns nothing for an error value.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    /// <summary>The namespace of the elements.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string WorkbookPart = "xl/workbook.xml";
    private const string RelationshipsPart = "xl/_rels/workbook.xml.rels";
    private const string StylesPart = "xl/styles.xml";
    private const string TextsPart = "xl/sharedStrings.xml";

    /// <summary>
    /// The share of all bytes that some parts may have. The library keeps them in memory, where the shortest styles take ten times their
    /// bytes, and the shortest texts four times.
    /// </summary>
    private static readonly (string Part, int Share)[] Kept =
    [
        (WorkbookPart, 16), (RelationshipsPart, 16), (StylesPart, 16), (TextsPart, 4),
    ];

    /// <summary>Parts that only files of one kind have, and the text about it.</summary>
    private static readonly (string Part, string Text)[] Others =
    [
        ("xl/workbook.bin", "NotText_BinaryWorkbook"),
        ("word/document.xml", "NotText_Word"),
        ("ppt/presentation.xml", "NotText_PowerPoint"),
        ("META-INF/manifest.xml", "NotText_OpenDocument"),
    ];

    private readonly Stream _stream;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _most;

    private WorkbookPackage(Stream stream, long most)
    {
        _stream = stream;
        _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        _most = most;
    }

    /// <summary>Opens the archive of a workbook.</summary>
    /// <param name="stream">The archive. It stays open.</param>
    /// <param name="most">The maximum number of bytes of all parts together, unpacked.</param>
    /// <exception cref="ListReadException">It is the archive of something else, or its parts are too large.</exception>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static WorkbookPackage Open(Stream stream, long most)
    {
        var package = new WorkbookPackage(stream, most);
        try
        {
            package.FindEntries();
            package.ThrowIfOther();
            package.ThrowIfTooLarge();
        }
        catch
        {
            package.Dispose();
            throw;
        }

        return package;
    }

    /// <summary>Reads the name of the part of each sheet, in order; null if it has none.</summary>
    /// <exception cref="ListReadException">The workbook has a form of XML that the library does not read.</exception>
    public IReadOnlyList<string?> ReadSheets()
    {
        Dictionary<string, string> targets = ReadTargets();
        var sheets = new List<string?>();
        using PartReader part = OpenPart(WorkbookPart)!;
        XmlReader xml = part.Xml;
        bool read = part.MoveToRoot("workbook");
        if (xml.NamespaceURI == Strict)
            throw new ListReadException(IssueCatalog.WorkbookNotReadable, Messages.Get("Workbook_Strict"));
        for (bool isInSheets = false; read && part.Read();)
        {
            if (part is { NodeType: XmlNodeType.Element, Depth: 1 })
                isInSheets = part.Is("sheets");
            if (!isInSheets || part is not { NodeType: XmlNodeType.Element, Depth: 2 } || !part.Is("sheet"))
                continue;
            SheetLimits.ThrowIfTooMany(sheets.Count + 1, SheetLimits.Sheets, "Limit_Sheets");
            string? id = xml.GetAttribute("id", Relationships);
            sheets.Add(id is not null && targets.TryGetValue(id, out string? target) ? target : null);
        }

        // Several sheets can have the same part.
        ThrowIfTooLarge(sheets.OfType<string>().Select(Find).OfType<ZipArchiveEntry>());
        return sheets;
    }

    /// <summary>Opens a part; null if there is none.</summary>
    public PartReader? OpenPart(string name) => OpenPart(name, Main);

    /// <summary>Reads the texts to which cells refer by number.</summary>
    public SharedTexts ReadTexts()
    {
        using PartReader? part = OpenPart(TextsPart);
        return part is null ? new SharedTexts() : SharedTexts.Read(part);
    }

    /// <summary>Returns the workbook, or a copy without the number formats that the library cannot read.</summary>
    public Stream ToReadable()
    {
        using (PartReader? styles = OpenPart(StylesPart))
        {
            if (styles is null || NumberFormats.AreReadable(styles))
                return _stream;
        }

        if (_stream.Length > _most)
            throw SheetLimits.Exceeded(Messages.Get("Limit_Workbook"), Messages.Format("Limit_Bytes", _most));
        var copy = new MemoryStream();
        _stream.Position = 0;
        _stream.CopyTo(copy);
        using var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true);
        foreach (ZipArchiveEntry entry in archive.Entries.ToList())
        {
            if (GetName(entry).Equals(StylesPart, StringComparison.OrdinalIgnoreCase))
                entry.Delete();
        }

        using PartReader source = OpenPart(StylesPart)!;
        using Stream part = archive.CreateEntry(StylesPart).Open();
        NumberFormats.WriteReadable(source, part);
        return copy;
    }

    public void Dispose() => _archive.Dispose();

    // Of several parts with the same name, the library reads the first one.
    private void FindEntries()
    {
        foreach (ZipArchiveEntry entry in _archive.Entries)
        {
            if (!_entries.ContainsKey(GetName(entry)))
                _entries.Add(GetName(entry), entry);
        }
    }

    private Dictionary<string, string> ReadTargets()
    {
        var targets = new Dictionary<string, string>();
        using PartReader? part = OpenPart(RelationshipsPart, Package);
        int count = 0;
        for (bool read = part?.MoveToRoot("Relationships") == true; read && part!.Read();)
        {
            if (part is not { NodeType: XmlNodeType.Element, Depth: 1 } || !part.Is("Relationship"))
                continue;
            SheetLimits.ThrowIfTooMany(++count, SheetLimits.Relationships, "Limit_Relationships");
            if (part.Xml.GetAttribute("Id") is { } id && part.Xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith("/xl/", StringComparison.OrdinalIgnoreCase) ? target.Substring(1) : "xl/" + target;
        }

        return targets;
    }

    private PartReader? OpenPart(string name, string @namespace) =>
        Find(name) is { } entry ? new PartReader(name, entry.Open(), @namespace) : null;

    private static string GetName(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private ZipArchiveEntry? Find(string name) => _entries.TryGetValue(name, out ZipArchiveEntry? entry) ? entry : null;

    private void ThrowIfOther()
    {
        if (Find(WorkbookPart) is not null)
            return;
        string text = Others.FirstOrDefault(other => Find(other.Part) is not null).Text ?? "NotText_Zip";
        throw new ListReadException(IssueCatalog.NotText, Messages.Get(text));
    }

    private void ThrowIfTooLarge()
    {
        ThrowIfTooLarge(_archive.Entries);
        foreach ((string part, int share) in Kept)
        {
            long most = _most / share;
            if (Find(part)?.Length > most)
                throw SheetLimits.Exceeded(Messages.Format("Limit_WorkbookPart", part), Messages.Format("Limit_Bytes", most));
        }
#if !NET
        ThrowIfLonger();
#endif
    }

    private void ThrowIfTooLarge(IEnumerable<ZipArchiveEntry> entries)
    {
        long left = _most;
        foreach (ZipArchiveEntry entry in entries)
        {
            if (entry.Length > left)
                throw SheetLimits.Exceeded(Messages.Get("Limit_Workbook"), Messages.Format("Limit_Bytes", _most));
            left -= entry.Length;
        }
    }

#if !NET
    // .NET stops unpacking a part at its declared length. .NET Framework does not.
    private void ThrowIfLonger()
    {
        byte[] block = new byte[64 * 1024];
        foreach (ZipArchiveEntry entry in _archive.Entries)
        {
            using Stream part = entry.Open();
            long left = entry.Length;
            for (int read; (read = part.Read(block, 0, block.Length)) > 0;)
            {
                left -= read;
                if (left < 0)
                    throw new InvalidDataException(entry.FullName);
            }
        }
    }
#endif
}
