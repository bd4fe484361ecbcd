using System.Text.Json;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>The table of the changes that runs have made.</summary>
internal sealed class ChangeTable(DirectoryConnection connection) : IDisposable
{
    private const string Columns = "action, kind, name, properties, path, line";

    private readonly Statement _insert = connection.Prepare(
        """
        INSERT INTO change (run_id, ordinal, action, kind, name, name_key, properties, path, line)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """);

    // A rename has the name first among its changed properties.
    private static readonly string[] RenamesBegin =
        [.. KindCatalog.All.Select(kind => $"{{\"{PropertyNames.For(kind)[kind.Identity]}\":").Distinct()];

    private readonly PropertyJson _json = new();

    /// <summary>Reads the changes of a run in their order.</summary>
    /// <exception cref="CicDirectoryException">Changes are damaged or, at the end, missing.</exception>
    public IEnumerable<ObjectChange> Read(long run)
    {
        long count = 0;
        foreach ((_, ObjectChange change) in Read(run, ChangeFilter.All))
        {
            count++;
            yield return change;
        }

        ThrowIfIncomplete(run, count);
    }

    /// <summary>Reads selected changes of a run in their order, with their numbers in the run.</summary>
    public IEnumerable<(int Number, ObjectChange Change)> Read(long run, ChangeFilter filter)
    {
        var sql = new StringBuilder($"SELECT {Columns}, ordinal FROM change WHERE run_id = ?1");
        List<object?> values = [run];
        // A condition that is always true would keep SQLite from using its indexes.
        Add("kind", filter.Kinds?.Select(kind => kind.Kind));
        Add("name_key", filter.Names?.Select(NameKey.From));
        using Statement statement = connection.Prepare(sql.Append(" ORDER BY ordinal").ToString());
        using Rows rows = statement.Query([.. values]);
        while (rows.Next())
            yield return ((int)rows.Number(6), Read(run, rows));

        void Add(string column, IEnumerable<string>? texts)
        {
            if (texts is null)
                return;
            values.Add(ToJson(texts));
            sql.Append(" AND ").Append(column).Append(" IN (SELECT value FROM json_each(?").Append(values.Count).Append("))");
        }
    }

    /// <summary>Checks whether there is a change of an object of some kinds by its name before the change.</summary>
    public bool Has(IEnumerable<ObjectSchema> kinds, string name)
    {
        using Statement statement = connection.Prepare(
            "SELECT count(*) FROM (SELECT 1 FROM change WHERE kind IN (SELECT value FROM json_each(?1)) AND name_key = ?2 LIMIT 1)");
        return statement.Number(ToJson(kinds.Select(kind => kind.Kind)), NameKey.From(name)) > 0;
    }

    /// <summary>Reads the names of all changed objects of some kinds, each once.</summary>
    public IEnumerable<string> ReadNames(IEnumerable<ObjectSchema> kinds)
    {
        using Statement statement = connection.Prepare(
            "SELECT name FROM change WHERE kind IN (SELECT value FROM json_each(?1)) GROUP BY kind, name_key");
        using Rows rows = statement.Query(ToJson(kinds.Select(kind => kind.Kind)));
        while (rows.Next())
            yield return rows.Text(0);
    }

    /// <summary>Reads the renames of the runs after a given one, in the order of the runs.</summary>
    public IEnumerable<LoggedRename> ReadRenames(long since)
    {
        string isRename = string.Join(
            " OR ", RenamesBegin.Select((begin, i) => $"substr(properties, 1, {begin.Length}) = ?{i + 2}"));
        using Statement statement = connection.Prepare(
            $"""
            SELECT {Columns}, run_id FROM change
            WHERE run_id > ?1 AND action = 'Update' AND ({isRename}) ORDER BY run_id, ordinal
            """);
        using Rows rows = statement.Query([since, .. RenamesBegin]);
        while (rows.Next())
        {
            ObjectChange change = Read(rows.Number(6), rows);
            if (change.NewName is { } name)
                yield return new LoggedRename(rows.Number(6), change.Kind, change.Name, name);
        }
    }

    /// <param name="run">The run.</param>
    /// <param name="ordinal">The change's number in the run, from 1.</param>
    /// <param name="change">The change.</param>
    /// <param name="lost">Properties of a removed object that this version does not know.</param>
    public void Add(long run, long ordinal, ObjectChange change, IReadOnlyList<UnknownProperty> lost) =>
        _insert.Run(
            run,
            ordinal,
            change.Action.ToString(),
            change.Kind.Kind,
            change.Name,
            NameKey.From(change.Name),
            _json.Write((change, lost), static (writer, source) => ChangeJson.Write(writer, source.change, source.lost)),
            change.Path,
            change.Line);

    public void Dispose()
    {
        _json.Dispose();
        _insert.Dispose();
    }

    // Otherwise, an undo of what is left would look like an undo of the run. There is no run without a change.
    private void ThrowIfIncomplete(long run, long count)
    {
        using Statement statement = connection.Prepare("SELECT created, updated, removed FROM run WHERE id = ?1");
        using Rows rows = statement.Query(run);
        if (!rows.Next())
            return;
        long committed = (long)rows.Count(0) + rows.Count(1) + rows.Count(2);
        if (count == 0 || count != committed)
        {
            throw DirectoryFaults.Create(
                ErrorId.DirectoryDamaged, connection.Path, Messages.Format("Damage_Changes", run, count, committed));
        }
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
                Line = rows.Count(5),
            };
        }
        catch (Exception fault) when (DirectoryFaults.IsDamage(fault))
        {
            throw DirectoryFaults.Damaged(connection.Path, "run " + run, fault);
        }
    }

    private static string ToJson(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);

    private static CicChangeAction GetAction(string text) =>
        Enum.TryParse(text, out CicChangeAction action) ? action : throw new FormatException();
}
