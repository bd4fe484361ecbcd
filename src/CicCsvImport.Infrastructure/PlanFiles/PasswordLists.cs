using System.Security;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Reads passwords again from a plan's lists, in the same way as the plan did. A list must not have changed since.</summary>
internal sealed class PasswordLists(IReadOnlyList<CicImportSource> sources, CicSettings settings, CancellationToken cancellation)
{
    private const string Noun = "CicUserCsv";

    /// <summary>
    /// The files and folders in which a list is looked for if it is not at its path. A file is the list if it has the list's hash.
    /// </summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Finds a list from which a plan's passwords must be read and that has changed or does not exist, and the reason.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Null if there is none. Whether the list has the passwords is not checked.</returns>
    public static (CicImportSource List, string Fault)? FindFault(CicImportPlan plan)
    {
        var paths = new HashSet<string>(plan.ObjectChanges
            .Where(change => change is { GivesPassword: true, Password: null, PasswordOrigin: PasswordOrigin.Given, Path: not null })
            .Select(change => change.Path!));
        string[] places = plan.Path is { } path ? [Path.GetDirectoryName(path)!] : [];
        foreach (CicImportSource source in plan.Sources.Where(source => paths.Contains(source.Path)))
        {
            if (Look(source, places) is { File: null, Fault: { } fault })
                return (source, fault);
        }

        return null;
    }

    /// <summary>Checks whether the plan has the list that a change comes from.</summary>
    public bool Has(ObjectChange change) => change.Line > 0 && Find(change.Path).Length > 0;

    /// <summary>
    /// Reads the passwords of changes from their lists, in the order of the changes. A password is null if the line belongs to another user
    /// or has none. Each list is read once.
    /// </summary>
    /// <param name="path">The lists' path: one file, or several sheets of one workbook.</param>
    /// <param name="changes">The changes that come from it.</param>
    /// <exception cref="CicDirectoryException">A list has changed.</exception>
    public SecureString?[] Read(string path, IReadOnlyCollection<ObjectChange> changes)
    {
        var passwords = new SecureString?[changes.Count];
        foreach (CicImportSource source in Find(path))
        {
            Dictionary<int, CicUser> users = Read(source, [.. changes.Select(change => change.Line)]);
            int i = 0;
            foreach (ObjectChange change in changes)
                passwords[i++] ??= GetPassword(change, users);
        }

        return passwords;
    }

    /// <summary>Creates the error for a change whose password is not on its line.</summary>
    public CicDirectoryException NotThere(ObjectChange change) =>
        Changed(Find(change.Path)[0], Messages.Format("PasswordSource_Row", change.Line, change.ObjectName));

    // A list that the plan has read itself is preferred, because how to read it is known.
    private CicImportSource[] Find(string? path)
    {
        CicImportSource[] found = [.. sources.Where(source => source.Path == path && (source.Format?.Noun ?? Noun) == Noun)];
        CicImportSource[] known = Array.FindAll(found, source => source.Format is not null);
        return known.Length > 0 ? known : found;
    }

    private static SecureString? GetPassword(ObjectChange change, Dictionary<int, CicUser> users) =>
        users.TryGetValue(change.Line, out CicUser? user) && NameComparer.Same(user.Identity, change.Name) ? user.Password : null;

    private Dictionary<int, CicUser> Read(CicImportSource source, HashSet<int> lines)
    {
        string path = FindFile(source);
        // The list is opened before it is compared, so that no modification in between goes unnoticed.
        using ListReading reading = Reader(source.Format).Open(path, path, cancellation);
        if (GetFault(source, path) is { } fault)
            throw Changed(source, fault);
        if (!reading.IsReadable)
            throw Changed(source, Messages.Format("PasswordSource_Format", reading.Issues[0].Message));
        var users = new Dictionary<int, CicUser>();
        foreach (ReadRow row in reading.Rows(new ValidationContext(settings, new KnownNames())))
        {
            if (row.Issues.FirstOrDefault(issue => issue.Severity == CicIssueSeverity.Severe) is { } severe)
                throw Changed(source, Messages.Format("PasswordSource_NotReadable", severe.Message));
            if (row.Record is CicUser user && lines.Contains(user.Line))
                users[user.Line] = user;
        }

        return users;
    }

    private ListReader Reader(ListFormat? format) =>
        new(VendorLists.Catalog, format?.Noun ?? Noun, settings, format is null ? new ListReadOptions() : ListReadOptions.From(format));

    private string FindFile(CicImportSource source)
    {
        (string? file, string? fault) = Look(source, Places);
        return file ?? throw Changed(source, fault!);
    }

    // Returns the list's file, or why there is none.
    private static (string? File, string? Fault) Look(CicImportSource source, IReadOnlyList<string> places)
    {
        // The plan may have been made on another system, whose paths have other delimiters.
        string name = source.Path.Substring(source.Path.LastIndexOfAny(['/', '\\']) + 1);
        string? first = null;
        foreach (string file in places.Select(place => Directory.Exists(place) ? Path.Combine(place, name) : place).Prepend(source.Path))
        {
            if (!File.Exists(file))
                continue;
            if (GetFault(source, file) is not { } fault)
                return (file, null);
            first ??= fault;
        }

        return (null, first ?? Messages.Get("PasswordSource_Missing"));
    }

    private static string? GetFault(CicImportSource source, string path)
    {
        try
        {
            return FileHash.Sha256(path) == source.Sha256 ? null : Messages.Get("PasswordSource_Hash");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Messages.Format("PasswordSource_NotReadable", failed.Message.TrimEnd('.'));
        }
    }

    private static CicDirectoryException Changed(CicImportSource source, string fault) =>
        DirectoryErrors.Create(ErrorId.PasswordSourceChanged, DisplayText.CleanPath(source.Path), fault);
}
