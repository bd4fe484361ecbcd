using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>The log of what the runs have done.</summary>
internal sealed class ChangeTable(DirectoryConnection connection) : IDisposable
{
    private readonly Statement _insert = connection.Prepare(
        """
        INSERT INTO change (run_id, ordinal, action, kind, name, name_key, properties, path, line)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """);

    private readonly PropertyJson _json = new();

    /// <summary>What a run has done, in its order.</summary>
    public IEnumerable<ObjectChange> Read(long run)
    {
        using Statement statement = connection.Prepare(
            "SELECT action, kind, name, properties, path, line FROM change WHERE run_id = ?1 ORDER BY ordinal");
        using Rows rows = statement.Query(run);
        while (rows.Next())
            yield return Read(run, rows);
    }

    /// <param name="run">The run.</param>
    /// <param name="ordinal">The change's place in it, from 1.</param>
    /// <param name="change">What was done.</param>
    /// <param name="lost">Properties that this program does not know and that are gone with the object.</param>
    public void Add(long run, long ordinal, ObjectChange change, IReadOnlyList<UnknownProperty> lost) =>
        _insert.Run(
            run, ordinal, change.Action.ToString(), change.Kind.Kind, change.Name, NameKey.From(change.Name),
            _json.Write((change, lost), static (writer, source) => ChangeJson.Write(writer, source.change, source.lost)), change.Path, change.Line);

    public void Dispose()
    {
        _json.Dispose();
        _insert.Dispose();
    }

    private ObjectChange Read(long run, Rows rows)
    {
        try
        {
            ObjectSchema kind = KindCatalog.Get(rows.Text(1));
            string name = rows.Text(2);
            return new ObjectChange(GetAction(rows.Text(0)), kind, name, ChangeJson.Read(rows.Utf8(3), kind))
            {
                Path = rows.TextOrNull(4),
                Line = (int)rows.Number(5),
            };
        }
        catch (Exception fault) when (DirectoryFaults.IsDamage(fault))
        {
            throw DirectoryFaults.Damaged(connection.Path, "run " + run, fault);
        }
    }

    private static CicChangeAction GetAction(string text) =>
        Enum.TryParse(text, out CicChangeAction action) ? action : throw new FormatException();
}
