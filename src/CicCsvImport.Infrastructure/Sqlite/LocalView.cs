using System.Security;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.Infrastructure.Sqlite.Tables;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>A consistent view of a local directory and its log: one transaction on a connection of its own.</summary>
internal class LocalView : IDirectoryView, IRunLog
{
    /// <param name="connection">The connection, with a transaction. It is closed with the view.</param>
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

    public IEnumerable<CicObject> GetAll(ObjectSchema kind) => Objects.GetAll(kind);

    public int Count(ObjectSchema kind) => (int)Objects.Count(kind);

    public CicObject? Find(ObjectSchema kind, string name) => Objects.Find(kind, name)?.Record;

    public IEnumerable<CicObject?> FindMany(ObjectSchema kind, IEnumerable<string> names) => names.Select(name => Find(kind, name));

    public ObjectName? GetOwner(UniqueConstraint space, string key, string? kind)
    {
        if (space.NamedKinds.Count == 0)
            return Keys.GetOwner(space, key, kind);
        foreach (string named in space.NamedKinds)
        {
            if ((kind is null || named == kind) && Objects.GetName(named, key) is { } name)
                return new ObjectName(KindCatalog.Get(named), name);
        }

        return null;
    }

    public IEnumerable<Referrer> GetReferrers(ObjectSchema kind, string name) => References.GetReferrers(kind, name);

    public int CountReferrers(ObjectSchema kind, string name, Column column) =>
        // Each column belongs to one kind of object.
        (int)References.Count(kind, name, KindCatalog.All.First(schema => schema.Columns.Contains(column)), column);

    public IReadOnlyList<bool> HavePasswords(
        IReadOnlyList<(ObjectName Object, SecureString Password)> asked, Action<int, int>? progress, CancellationToken cancellation) =>
        PasswordHashes.Compare(this, asked, progress, cancellation);

    public IEnumerable<CicImport> GetRuns() => Log.UpTo(Revision);

    public CicImport? FindRun(long id) => Log.Find(id, Revision);

    public IEnumerable<ObjectChange> GetChanges(long run) => Changes.Read(run);

    public IEnumerable<(long Run, IEnumerable<ObjectChange> Changes)> GetChanges(IEnumerable<long> runs) =>
        runs.Select(run => (run, Changes.Read(run)));

    public IEnumerable<LoggedChange> GetChanges(IEnumerable<CicImport> runs, ChangeFilter filter) =>
        runs.SelectMany(run => Changes.Read(run.Id, filter).Select(read => new LoggedChange(run, read.Number, read.Change)));

    public bool HasChange(IEnumerable<ObjectSchema> kinds, string name) => Changes.Has(kinds, name);

    public IEnumerable<string> GetChangedNames(IEnumerable<ObjectSchema> kinds) => Changes.ReadNames(kinds);

    public IEnumerable<LoggedRename> GetRenames(long since) => Changes.ReadRenames(since);

    public void Dispose()
    {
        Changes.Dispose();
        References.Dispose();
        Keys.Dispose();
        Objects.Dispose();
        Connection.Dispose();
    }
}
