namespace CicCsvImport;

/// <summary>A run: everything that one command has changed in a directory, all of it or nothing.</summary>
public sealed class CicImport
{
    internal CicImport()
    {
    }

    /// <summary>The run's number, from 1.</summary>
    public long Id { get; internal init; }

    /// <summary>When it was committed, in local time.</summary>
    public DateTime Time { get; internal init; }

    /// <summary>The account that ran it.</summary>
    public string User { get; internal init; } = "";

    /// <summary>The computer on which it ran.</summary>
    public string Computer { get; internal init; } = "";

    /// <summary>The command and its parameters. What can hold a password is left out.</summary>
    public string Command { get; internal init; } = "";

    /// <summary>The lists it took its objects from.</summary>
    public CicImportSource[] Sources { get; internal init; } = [];

    /// <summary>How many objects it made.</summary>
    public int Created { get; internal init; }

    /// <summary>How many objects it changed.</summary>
    public int Updated { get; internal init; }

    /// <summary>How many objects it removed.</summary>
    public int Removed { get; internal init; }

    /// <summary>The run that it took back; null where it is no undo.</summary>
    public long? Undoes { get; internal init; }

    /// <summary>The run that took it back; null where none has.</summary>
    public long? UndoneBy { get; internal init; }

    /// <summary>The run's number.</summary>
    public override string ToString() => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
