using System.Globalization;
using System.Text.Json;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Creates a plan from its document, which must be exactly as <see cref="PlanWriter"/> creates it.</summary>
internal sealed class PlanReader(PlanDocument document)
{
    private const int HexDigitsOfSha256 = 64;

    private static readonly Dictionary<string, IssueKind> Codes = IssueCatalog.All.ToDictionary(kind => kind.Code);

    private static readonly Dictionary<string, CicIssueEffect> Effects = new[]
    {
        CicIssueEffect.None, CicIssueEffect.ValueReplaced, CicIssueEffect.ValueDropped, CicIssueEffect.RowSkipped,
    }.ToDictionary(effect => effect.ToString());

    private static readonly Dictionary<string, ObjectSchema> KindsByName = KindCatalog.All.ToDictionary(kind => kind.Kind);

    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    /// <exception cref="PlanFault">The file is not a plan, or has another version.</exception>
    public static void ThrowIfOther(PlanHeader header)
    {
        if (header.Format != PlanFormat.Name)
            throw new PlanFault(Messages.Get("PlanFile_NotAPlan"));
        bool isNumber = header.Version.ValueKind == JsonValueKind.Number;
        if (isNumber && header.Version.TryGetInt64(out long version)
            && version is not (PlanFormat.Version or PlanFormat.VersionWithoutFingerprint))
        {
            throw new PlanFault(Messages.Format("PlanFile_Version", version, PlanFormat.Version), "version");
        }
    }

    /// <param name="path">The full path of the file.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="PlanFault">The document is invalid.</exception>
    public CicImportPlan Read(string path, CancellationToken cancellation)
    {
        ThrowIfOtherProperties();
        CicImportSource[] sources = [.. ReadAll(document.Sources, ReadSource, "sources", cancellation)];
        _sources.UnionWith(sources.Select(source => source.Path));
        ObjectChange[] changes = [.. ReadAll(document.Changes, ReadChange, "changes", cancellation)];
        if (!Guid.TryParseExact(document.Directory.Id, "D", out Guid id))
            throw PlanFault.WrongForm("Guid", "directory", "id");
        return new CicImportPlan(id, Count(document.Directory.Revision, "directory", "revision"), changes)
        {
            Path = path,
            Directory = document.Directory.Path,
            Created = ReadTime(document.Created),
            Options = document.Options ?? "",
            Sources = new(sources),
            Issues = new(ReadAll(document.Issues ?? [], ReadIssue, "issues", cancellation)),
            SkippedRows = (int)Count(document.SkippedRows, "skippedRows"),
            DroppedValues = (int)Count(document.DroppedValues ?? 0, "droppedValues"),
            HasImportedObjects = document.ImportedObjects,
        };
    }

    private void ThrowIfOtherProperties()
    {
        (string Name, bool IsGiven)[] added =
        [
            ("fingerprint", document.Fingerprint is not null), ("options", document.Options is not null),
            ("droppedValues", document.DroppedValues is not null), ("issues", document.Issues is not null),
        ];
        foreach ((string name, bool isGiven) in added)
        {
            if (isGiven && document.Version == PlanFormat.VersionWithoutFingerprint)
                throw new PlanFault(Messages.Get("PlanFile_Unknown"), name);
            if (!isGiven && document.Version == PlanFormat.Version)
                throw new PlanFault(Messages.Format("PlanFile_Lacks", name));
        }
    }

    private static CicIssue ReadIssue(PlanIssue issue)
    {
        bool isInFile = issue.Path is not null;
        if (isInFile == issue.Object is not null)
            throw new PlanFault(Messages.Format("PlanFile_Lacks", "path"));
        IssuePlace place = isInFile
            ? new IssuePlace(issue.Path!, Path.GetFileName(issue.Path!), issue.List) { Sheet = issue.Sheet }
            : IssuePlace.Objects(issue.List ?? "", _ => issue.Object!);
        return new CicIssue(Word(issue.Code, Codes, "code"), place)
        {
            Effect = Word(issue.Effect, Effects, "effect"),
            Line = (int)Count(issue.Line, "line"),
            Record = (int)Count(issue.Record, "record"),
            Column = issue.Column,
            Value = issue.Value,
            Replacement = issue.Replacement,
            Stored = (issue.Reason, issue.Suggestion),
        };
    }

    private static DateTime ReadTime(string time) =>
        DateTimeOffset.TryParseExact(time, "o", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset read)
            ? read.LocalDateTime
            : throw PlanFault.WrongForm("Time", "created");

    private static IEnumerable<TResult> ReadAll<T, TResult>(
        IEnumerable<T?> items, Func<T, TResult> read, string name, CancellationToken cancellation)
        where T : class => items.Select((item, i) =>
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return read(item ?? throw PlanFault.WrongForm("Object"));
        }
        catch (PlanFault fault)
        {
            throw fault.Under(name, i);
        }
    });

    private static CicImportSource ReadSource(PlanSource source)
    {
        if (source.Sha256.Length != HexDigitsOfSha256 || !source.Sha256.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'F')))
            throw PlanFault.WrongForm("Sha256", "sha256");
        return new CicImportSource(source.Path, source.Sha256) { Format = source.Read is { } format ? ReadFormat(format) : null };
    }

    private static ListFormat ReadFormat(PlanListFormat format)
    {
        Dictionary<string, string> nouns = VendorLists.Catalog.Lists.Select(list => list.Noun).Distinct().ToDictionary(noun => noun);
        string noun = Word(format.Noun, nouns, "read", "noun");
        Dictionary<string, string> columns = VendorLists.Catalog.ReadBy(noun)
            .SelectMany(list => list.Columns).Select(listed => listed.Column.Name).Distinct().ToDictionary(column => column);
        if (format.Delimiter is { } delimiter && !(delimiter.Length == 1 && Delimiter.IsUsable(delimiter[0])))
            throw PlanFault.WrongForm("Delimiter", "read", "delimiter");
        ThrowIfNoEncoding(format.Encoding);
        return new ListFormat(noun, format.Encoding, format.Delimiter?[0], format.HeaderMap.ToDictionary(
            heading => heading.Key, heading => Word(heading.Value, columns, "read", "headerMap", heading.Key)))
        {
            Sheet = format.Sheet,
        };
    }

    private static void ThrowIfNoEncoding(string? name)
    {
        try
        {
            _ = name is null ? null : TextEncodings.ByName(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw new PlanFault(Messages.Get("PlanFile_Encoding"), "read", "encoding");
        }
    }

    private ObjectChange ReadChange(PlanChange read)
    {
        CicChangeAction action = Word(read.Action, PlanFormat.Actions, "action");
        ObjectSchema kind = Word(read.Kind, KindsByName, "kind");
        if (string.IsNullOrWhiteSpace(read.Name))
            throw PlanFault.WrongForm("Text", "name");
        List<PropertyChange> properties = [];
        if (action == CicChangeAction.Create)
            properties.Add(new PropertyChange(kind.Identity, Old: null, read.Name));
        if (action == CicChangeAction.Remove)
            properties.Add(new PropertyChange(kind.Identity, read.Name, New: null));
        foreach (KeyValuePair<string, PlanValues> property in read.Properties ?? new Dictionary<string, PlanValues>())
            properties.Add(ReadProperty(kind, action, property.Key, property.Value));
        var change = new ObjectChange(action, kind, read.Name, properties)
        {
            Reason = read.Reason,
            Path = read.Path,
            Line = (int)Count(read.Line, "line"),
            PasswordOrigin = read.Password is { } origin ? Word(origin, PlanFormat.Passwords, "password") : PasswordOrigin.None,
        };
        Check(change);
        return change;
    }

    private void Check(ObjectChange change)
    {
        bool hasPassword = change.PasswordOrigin != PasswordOrigin.None;
        bool changesSomething = change.Properties.Count > 0 || hasPassword;
        if (changesSomething != change.IsEffective
            || (hasPassword && (change.Kind != UserList.Schema || change.Action == CicChangeAction.Remove)))
        {
            string action = PlanFormat.WordFor(PlanFormat.Actions, change.Action);
            throw new PlanFault(Messages.Format("PlanFile_NothingChanges", change.ObjectName, action));
        }

        if (change.Action == CicChangeAction.Create && change.Kind == UserList.Schema && !hasPassword)
            throw new PlanFault(Messages.Format("PlanFile_NoPassword", change.ObjectName));
        if (change.PasswordOrigin == PasswordOrigin.Given && (change.Line == 0 || change.Path is null || !_sources.Contains(change.Path)))
            throw new PlanFault(Messages.Format("PlanFile_NoList", change.ObjectName));
    }

    private static PropertyChange ReadProperty(ObjectSchema kind, CicChangeAction action, string name, PlanValues values)
    {
        // Secrets are never in a file, and an object keeps its name.
        Column column = kind.Columns.FirstOrDefault(other => other.Property == name && !other.IsSecret && other != kind.Identity)
            ?? throw new PlanFault(Messages.Format("PlanFile_Property", kind.Kind), "properties", name);
        if (action == CicChangeAction.Create && values.Old is not null)
            throw new PlanFault(Messages.Get("PlanFile_OldOfNew"), "properties", name, 0);
        if (action == CicChangeAction.Remove && values.New is not null)
            throw new PlanFault(Messages.Get("PlanFile_NewOfRemoved"), "properties", name, 1);
        return new PropertyChange(column, ReadValue(column, values.Old, 0), ReadValue(column, values.New, 1));
    }

    private static object? ReadValue(Column column, object? stored, int place)
    {
        if (stored is null)
            return null;
        bool areTexts = column.HoldsSeveral;
        if (areTexts != stored is string[])
            throw PlanFault.WrongForm(areTexts ? "Array" : "Text", "properties", column.Property, place);
        // The value must be exactly its stored form. A blank, or yes instead of Yes, was not written by this module.
        object? restored = Restore(column, stored);
        bool isSame = column.Store(restored) switch
        {
            string text => text.Equals(stored),
            string[] texts => texts.SequenceEqual((string[])stored),
            _ => false,
        };
        return isSame ? restored : throw new PlanFault(Messages.Get("PlanFile_Value"), "properties", column.Property, place);
    }

    private static object? Restore(Column column, object stored)
    {
        try
        {
            return column.Restore(stored);
        }
        catch (Exception notOne) when (notOne is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static long Count(long number, params object[] path) => number >= 0 ? number : throw PlanFault.WrongForm("Number", path);

    private static T Word<T>(string? word, IReadOnlyDictionary<string, T> words, params object[] path)
    {
        if (word is not null && words.TryGetValue(word, out T? value))
            return value;
        string oneOf = Messages.Format("PlanFile_Form_OneOf", string.Join(", ", words.Keys));
        throw new PlanFault(Messages.Format("PlanFile_Type", oneOf), path);
    }
}
