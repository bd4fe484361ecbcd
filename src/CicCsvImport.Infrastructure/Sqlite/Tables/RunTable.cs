using System.Globalization;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Sqlite.Connection;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>The table of the runs and of the lists that their objects come from.</summary>
internal sealed class RunTable(DirectoryConnection connection)
{
    private const string Columns = "id, time, user, computer, command, created, updated, removed, undoes";

    private bool? _hasPlans;

    /// <summary>Returns the id of the last run, or 0 before the first run.</summary>
    /// <exception cref="CicDirectoryException">No run can follow it, or it is none of the module's.</exception>
    public long Last() => connection.Number("SELECT coalesce(max(id), 0) FROM run") is >= 0 and < long.MaxValue and var last
        ? last
        : throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, connection.Path, Messages.Format("Damage_Value", "id"));

    /// <summary>Reads the runs up to a given one, the last one first.</summary>
    public IEnumerable<CicImport> UpTo(long last)
    {
        Dictionary<long, long> undone = Undone(last);
        using Statement statement = connection.Prepare($"SELECT {Columns} FROM run WHERE id <= ?1 ORDER BY id DESC");
        using Rows rows = statement.Query(last);
        while (rows.Next())
            yield return Read(rows, undone);
    }

    /// <summary>Finds a run by its id; null if there is none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="last">The id of the last run to include.</param>
    public CicImport? Find(long id, long last)
    {
        using Statement statement = connection.Prepare($"SELECT {Columns} FROM run WHERE id = ?1 AND id <= ?2");
        using Rows rows = statement.Query(id, last);
        return rows.Next() ? Read(rows, Undone(last)) : null;
    }

    public void Begin(long id, RunHeader header)
    {
        using Statement run = connection.Prepare($"INSERT INTO run ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, 0, ?6)");
        run.Run(id, header.Time.ToString("O", CultureInfo.InvariantCulture), header.User, header.Computer, header.Command, header.Undoes);
        using Statement source = connection.Prepare("INSERT INTO run_source (run_id, ordinal, path, sha256) VALUES (?1, ?2, ?3, ?4)");
        for (int i = 0; i < header.Sources.Count; i++)
            source.Run(id, i + 1, header.Sources[i].Path, header.Sources[i].Sha256);
        if (header.Plan is { } plan)
            AddPlan(id, plan);
    }

    public void Finish(long id, long created, long updated, long removed)
    {
        using Statement statement = connection.Prepare("UPDATE run SET created = ?2, updated = ?3, removed = ?4 WHERE id = ?1");
        statement.Run(id, created, updated, removed);
    }

    private void AddPlan(long id, RunPlan plan)
    {
        connection.Execute(DirectorySchema.CreatePlanTable);
        using Statement statement = connection.Prepare("INSERT INTO run_plan (run_id, path, fingerprint, options) VALUES (?1, ?2, ?3, ?4)");
        statement.Run(id, plan.Path, plan.Fingerprint, plan.Options);
        _hasPlans = true;
    }

    private RunPlan? FindPlan(long run)
    {
        _hasPlans ??= connection.Number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'run_plan'") > 0;
        if (_hasPlans == false)
            return null;
        using Statement statement = connection.Prepare("SELECT path, fingerprint, options FROM run_plan WHERE run_id = ?1");
        using Rows rows = statement.Query(run);
        return rows.Next() ? new RunPlan(rows.TextOrNull(0), rows.Text(1), rows.Text(2)) : null;
    }

    /// <summary>Maps each undone run to the run that undid it. A run that was undone itself undoes nothing.</summary>
    private Dictionary<long, long> Undone(long last)
    {
        var undone = new Dictionary<long, long>();
        using Statement statement = connection.Prepare("SELECT id, undoes FROM run WHERE undoes IS NOT NULL AND id <= ?1 ORDER BY id DESC");
        using Rows rows = statement.Query(last);
        while (rows.Next())
        {
            long run = rows.Number(0);
            long undoes = rows.Number(1);
            if (undoes >= run)
                throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, connection.Path, Messages.Format("Damage_Value", "undoes"));
            // The last run comes first, so whether a run was undone is known before its own undo is considered.
            if (!undone.ContainsKey(run))
                undone[undoes] = run;
        }

        return undone;
    }

    private CicImport Read(Rows rows, Dictionary<long, long> undone)
    {
        long id = rows.Number(0);
        try
        {
            return Read(id, rows, undone);
        }
        catch (Exception fault) when (DirectoryFaults.IsDamage(fault))
        {
            throw DirectoryFaults.Damaged(connection.Path, "run " + id, fault);
        }
    }

    private CicImport Read(long id, Rows rows, Dictionary<long, long> undone)
    {
        return new CicImport
        {
            Id = id,
            Time = DateTime.Parse(rows.Text(1), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).ToLocalTime(),
            User = rows.Text(2),
            Computer = rows.Text(3),
            Command = rows.Text(4),
            Created = rows.Count(5),
            Updated = rows.Count(6),
            Removed = rows.Count(7),
            Undoes = rows.NumberOrNull(8),
            UndoneBy = undone.TryGetValue(id, out long by) ? by : null,
            Sources = new(Sources(id)),
            Plan = FindPlan(id),
        };
    }

    private IEnumerable<CicImportSource> Sources(long run)
    {
        using Statement statement = connection.Prepare("SELECT path, sha256 FROM run_source WHERE run_id = ?1 ORDER BY ordinal");
        using Rows rows = statement.Query(run);
        while (rows.Next())
            yield return new CicImportSource(rows.Text(0), rows.Text(1));
    }
}
