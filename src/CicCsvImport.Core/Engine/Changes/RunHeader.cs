namespace CicCsvImport.Core.Engine.Changes;

/// <summary>Who changes a directory, with which command, and from which files.</summary>
/// <param name="Command">The command and its parameters, without any that can contain a password.</param>
/// <param name="Sources">The lists that the objects come from.</param>
internal sealed record RunHeader(string Command, IReadOnlyList<CicImportSource> Sources)
{
    /// <summary>The start of the run, in UTC.</summary>
    public DateTime Time { get; init; } = DateTime.UtcNow;

    /// <summary>The account of this process, with its domain if it has one.</summary>
    public static string Account => Environment.UserDomainName == Environment.MachineName
        ? Environment.UserName
        : Environment.UserDomainName + "\\" + Environment.UserName;

    /// <summary>The account that started the run.</summary>
    public string User { get; init; } = Account;

    public string Computer { get; init; } = Environment.MachineName;

    /// <summary>The plan that the run applies; null if the command makes its changes itself.</summary>
    public RunPlan? Plan { get; init; }

    /// <summary>The run that this run undoes, or null.</summary>
    public long? Undoes { get; init; }
}
