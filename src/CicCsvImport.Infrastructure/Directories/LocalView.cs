using System.Security;
using CicCsvImport.Catalog;
using CicCsvImport.Lists;
using CicCsvImport.Planning;

namespace CicCsvImport.Directories;

/// <summary>A local directory and its log as they are at one moment: one transaction, on a connection of its own.</summary>
internal class LocalView : IDirectoryView, IRunLog
{
    /// <param name="connection">Has begun a transaction. It is closed with the view.</param>
    public LocalView(DirectoryConnection connection)
    {
        Connection = connection;
        Log = new RunTable(connection);
        Revision = Log.Last();
        Objects = new ObjectTable(connection);
        Keys = new ObjectKeyTable(connection);
        References = new ReferenceTable(connection);
        Changes = new ChangeTable(connection);
    }

    public long Revision { get; }

    protected DirectoryConnection Connection { get; }

    protected ObjectTable Objects { get; }

    protected ObjectKeyTable Keys { get; }

    protected ReferenceTable References { get; }

    protected RunTable Log { get; }

    protected ChangeTable Changes { get; }

    public IEnumerable<CicRecord> GetAll(RecordSchema kind) => Objects.GetAll(kind);

    public int Count(RecordSchema kind) => (int)Objects.Count(kind);

    public CicRecord? Find(RecordSchema kind, string name) => Objects.Find(kind, name)?.Record;

    public IEnumerable<CicRecord?> FindMany(RecordSchema kind, IEnumerable<string> names) => names.Select(name => Find(kind, name));

    public ObjectName? OwnerOf(KeySpace space, string key, string? kind)
    {
        if (space.NamedKinds.Count == 0)
            return Keys.OwnerOf(space, key, kind);
        foreach (string named in space.NamedKinds)
        {
            if ((kind is null || named == kind) && Objects.NameOf(named, key) is { } name)
                return new ObjectName(Kinds.Of(named), name);
        }

        return null;
    }

    public IEnumerable<Referrer> GetReferrers(RecordSchema kind, string name) => References.GetReferrers(kind, name);

    public int CountReferrers(RecordSchema kind, string name, Column column) =>
        // A column belongs to one kind of object.
        (int)References.Count(kind, name, Kinds.All.First(schema => schema.Columns.Contains(column)), column);

    public IReadOnlyList<bool> HavePasswords(
        IReadOnlyList<(ObjectName Object, SecureString Password)> asked, Action<int, int>? progress, CancellationToken cancellation) =>
        PasswordHashes.Compare(this, asked, progress, cancellation);

    public IEnumerable<CicImport> GetRuns() => Log.UpTo(Revision);

    public CicImport? FindRun(long id) => Log.Find(id, Revision);

    public IEnumerable<ObjectChange> GetChanges(long run) => Changes.Read(run);

    public IEnumerable<(long Run, IEnumerable<ObjectChange> Changes)> GetChanges(IEnumerable<long> runs) =>
        runs.Select(run => (run, Changes.Read(run)));

    public void Dispose()
    {
        Changes.Dispose();
        References.Dispose();
        Keys.Dispose();
        Objects.Dispose();
        Connection.Dispose();
    }
}
