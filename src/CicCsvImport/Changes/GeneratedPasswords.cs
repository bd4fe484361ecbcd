using System.Management.Automation;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Changes;

/// <summary>Passwords that were generated are handed out once, or never.</summary>
internal static class GeneratedPasswords
{
    /// <summary>Says so where a command that was not asked for its objects has generated passwords.</summary>
    public static void WarnIfLost(Cmdlet cmdlet, CommittedChanges committed)
    {
        int lost = committed.Changes.Count(change => change.IsEffective && change.PasswordOrigin == PasswordOrigin.Generated);
        if (lost > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_PasswordsLost", lost));
    }
}
