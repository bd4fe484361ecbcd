using System.Management.Automation;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Changes;

/// <summary>Generated passwords, which are output once or never.</summary>
internal static class GeneratedPasswords
{
    /// <summary>Warns if a command without -PassThru has generated passwords.</summary>
    public static void WarnIfLost(Cmdlet cmdlet, CommittedChanges committed)
    {
        int lost = committed.Changes.Count(change => change.IsEffective && change.PasswordOrigin == PasswordOrigin.Generated);
        if (lost > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_PasswordsLost", lost));
    }
}
