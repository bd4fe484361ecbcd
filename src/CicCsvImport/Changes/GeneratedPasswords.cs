using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Changes;

/// <summary>Generated passwords, which are output once or never.</summary>
internal static class GeneratedPasswords
{
    /// <summary>Warns if a command without -PassThru has generated passwords.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="passThru">The name of its parameter that outputs the objects.</param>
    /// <param name="committed">The changes that it made.</param>
    public static void WarnIfLost(Cmdlet cmdlet, string passThru, CommittedChanges committed)
    {
        int lost = committed.Changes.Count(change => change.IsEffective && change.PasswordOrigin == PasswordOrigin.Generated);
        if (lost > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_PasswordsLost", lost, passThru));
    }
}
