using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Changes;

/// <summary>Generated passwords, which are output once or never.</summary>
internal static class GeneratedPasswords
{
    private const string ReportParameter = nameof(Commands.AddCicUserCommand.PasswordReport);

    /// <summary>Counts the passwords that a run has generated.</summary>
    public static int Count(CommittedChanges committed) => committed.Changes.Count(IsGenerated);

    /// <summary>Counts the passwords that only the output of a command has; empty if there are none.</summary>
    /// <param name="committed">The changes that it made.</param>
    /// <param name="isReported">Whether the passwords are in a report.</param>
    public static string Tell(CommittedChanges committed, bool isReported) =>
        !isReported && Count(committed) is > 0 and var generated ? " " + Messages.Format("Stream_PasswordsGenerated", generated) : "";

    /// <summary>Warns if a command without -PassThru has generated passwords.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="passThru">The name of its parameter that outputs the objects.</param>
    /// <param name="committed">The changes that it made.</param>
    public static void WarnIfLost(CicCmdlet cmdlet, string passThru, CommittedChanges committed)
    {
        int lost = Count(committed);
        if (lost > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_PasswordsLost", lost, passThru, ReportParameter));
    }

    /// <summary>Writes objects with the passwords of a run. If the pipeline ends before the last one, a warning counts the rest.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="items">The objects, each with its change.</param>
    /// <param name="isReported">Whether the passwords are in a report.</param>
    public static void Write(CicCmdlet cmdlet, IReadOnlyList<(ObjectChange Change, object Item)> items, bool isReported)
    {
        int written = 0;
        try
        {
            foreach ((_, object item) in items)
            {
                written++;
                cmdlet.WriteObject(item);
            }
        }
        finally
        {
            int lost = items.Skip(written).Count(item => IsGenerated(item.Change));
            if (lost > 0 && !isReported)
                cmdlet.WriteWarning(Messages.Format("Stream_PasswordsCutOff", lost, ReportParameter));
        }
    }

    private static bool IsGenerated(ObjectChange change) => change.IsEffective && change.PasswordOrigin == PasswordOrigin.Generated;
}
