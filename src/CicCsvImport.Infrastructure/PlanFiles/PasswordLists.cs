using System.Security;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Reads users of a plan's lists again, as the plan has read them: only where the list is still what it was.</summary>
internal sealed class PasswordLists(IReadOnlyList<CicImportSource> sources, CicSettings settings, CancellationToken cancellation)
{
    private const string Noun = "CicUserCsv";

    /// <summary>The list of that path, or null where the plan has none. How to read it is best known of one that it has read itself.</summary>
    public CicImportSource? Find(string? path) =>
        sources.Where(source => source.Path == path).OrderByDescending(source => source.Format is not null).FirstOrDefault();

    /// <summary>Whether the plan has the list that a change comes from.</summary>
    public bool Has(ObjectChange change) => change.Line > 0 && Find(change.Path) is not null;

    /// <summary>
    /// The passwords of some changes as their list gives them, in the order of the changes; null where the line is not the user's,
    /// or has none. The list is read once.
    /// </summary>
    /// <param name="path">The list's path.</param>
    /// <param name="changes">Changes that come from it.</param>
    /// <exception cref="CicDirectoryException">The list is not what it was.</exception>
    public SecureString?[] Read(string path, IReadOnlyCollection<ObjectChange> changes)
    {
        CicImportSource source = Find(path) ?? throw new ArgumentException("The plan has no such list.", nameof(path));
        Dictionary<int, CicUser> users = Read(source, [.. changes.Select(change => change.Line)]);
        return [.. changes.Select(change => GetPassword(change, users))];
    }

    /// <summary>What is wrong with a change whose password is not on its line.</summary>
    public CicDirectoryException NotThere(ObjectChange change) => Changed(Find(change.Path)!, "PasswordSource_Row", change.Line, change.ObjectName);

    private static SecureString? GetPassword(ObjectChange change, Dictionary<int, CicUser> users) =>
        users.TryGetValue(change.Line, out CicUser? user) && NameComparer.Same(user.Identity, change.Name) ? user.Password : null;

    private Dictionary<int, CicUser> Read(CicImportSource source, HashSet<int> lines)
    {
        if (!File.Exists(source.Path))
            throw Changed(source, "PasswordSource_Missing");
        // Opened before it is compared, so that no change goes unseen between the two.
        using ListReading reading = Reader(source.Format).Open(source.Path, source.Path, cancellation);
        ThrowIfOther(source);
        if (!reading.IsReadable)
            throw Changed(source, "PasswordSource_Format", reading.Issues[0].Message);
        var users = new Dictionary<int, CicUser>();
        foreach (ReadRow row in reading.Rows(new ValidationContext(settings, new KnownNames())))
        {
            if (row.Issues.FirstOrDefault(issue => issue.Severity == CicIssueSeverity.Severe) is { } severe)
                throw Changed(source, "PasswordSource_NotReadable", severe.Message);
            if (row.Record is CicUser user && lines.Contains(user.Line))
                users[user.Line] = user;
        }

        return users;
    }

    private ListReader Reader(ListFormat? format) =>
        new(VendorLists.Catalog, format?.Noun ?? Noun, settings, format is null ? new ListReadOptions() : ListReadOptions.From(format));

    private static void ThrowIfOther(CicImportSource source)
    {
        string hash;
        try
        {
            hash = FileHash.Sha256(source.Path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw Changed(source, "PasswordSource_NotReadable", failed.Message.TrimEnd('.'));
        }

        if (hash != source.Sha256)
            throw Changed(source, "PasswordSource_Hash");
    }

    private static CicDirectoryException Changed(CicImportSource source, string reason, params object?[] arguments) =>
        DirectoryErrors.Create(ErrorId.PasswordSourceChanged, DisplayText.CleanPath(source.Path), Messages.Format(reason, arguments));
}
