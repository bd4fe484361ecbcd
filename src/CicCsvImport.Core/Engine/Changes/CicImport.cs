using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport;

/// <summary>A run: all changes that one command made to a directory, which are committed completely or not at all.</summary>
public sealed class CicImport
{
    internal CicImport()
    {
    }

    /// <summary>The number of the run, from 1.</summary>
    public long Id { get; internal init; }

    /// <summary>The time at which the run was committed, in local time.</summary>
    public DateTime Time { get; internal init; }

    /// <summary>The account that ran the command.</summary>
    public string User { get; internal init; } = "";

    /// <summary>The computer on which the command ran.</summary>
    public string Computer { get; internal init; } = "";

    /// <summary>The command and its parameters, without values that can contain a password.</summary>
    public string Command { get; internal init; } = "";

    /// <summary>The lists from which the objects were imported.</summary>
    public CicList<CicImportSource> Sources { get; internal init; } = new([]);

    /// <summary>The fingerprint of the plan that was applied; null if the run applied no plan.</summary>
    public string? Fingerprint => Plan?.Fingerprint;

    /// <summary>The options of the plan that was applied, as parameters of New-CicImportPlan; null if the run applied no plan.</summary>
    public string? PlanOptions => Plan?.Options;

    /// <summary>The full path of the file of the plan that was applied; null if the run applied no saved plan.</summary>
    public string? PlanPath => Plan?.Path;

    /// <summary>The number of objects that were created.</summary>
    public int Created { get; internal init; }

    /// <summary>The number of objects that were changed.</summary>
    public int Updated { get; internal init; }

    /// <summary>The number of objects that were removed.</summary>
    public int Removed { get; internal init; }

    /// <summary>The run that this run undid; null if this run is not an undo.</summary>
    public long? Undoes { get; internal init; }

    /// <summary>The run that undid this run; null if it is not undone.</summary>
    public long? UndoneBy { get; internal init; }

    internal RunPlan? Plan { get; init; }

    /// <summary>Returns the number of the run.</summary>
    public override string ToString() => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
