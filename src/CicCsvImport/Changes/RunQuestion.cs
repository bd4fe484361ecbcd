using System.Management.Automation.Host;
using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Changes;

/// <summary>Asks the user once about all changes of a run.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="context">The directory.</param>
/// <param name="summarize">Summarizes the changes, as the question.</param>
[WritesErrors(ErrorId.ConfirmationNotPossible)]
internal sealed class RunQuestion(CicCmdlet cmdlet, DirectoryContext context, Func<IReadOnlyList<ObjectChange>, string> summarize)
{
    private ObjectChange[] _confirmed = [];

    /// <summary>Returns whether the user wants the changes. Where there are none, the user is not asked.</summary>
    public bool Ask(IReadOnlyList<ObjectChange> changes)
    {
        ObjectChange[] effective = [.. changes.Where(change => change.IsEffective)];
        // The answer holds for these changes, not for others that take their place because the directory has changed meanwhile.
        if (IsConfirmed(effective))
            return true;
        Describe(cmdlet, effective);
        if (!Ask(summarize(effective)))
            return false;
        _confirmed = effective;
        return true;
    }

    private bool IsConfirmed(ObjectChange[] changes) =>
        changes.Length == _confirmed.Length && changes.Zip(_confirmed, (change, other) => change.IsSameAs(other)).All(same => same);

    private bool Ask(string question) => Ask(cmdlet, context.Directory.Path, question);

    /// <summary>Writes each change as a verbose message.</summary>
    public static void Describe(CicCmdlet cmdlet, IEnumerable<ObjectChange> effective)
    {
        foreach (ObjectChange change in effective)
            cmdlet.WriteVerbose(change.ObjectName + ": " + ChangeText.From(change));
    }

    /// <summary>Asks the user. Where no question can be asked, the command ends with an error.</summary>
    public static bool Ask(CicCmdlet cmdlet, string target, string question)
    {
        try
        {
            return cmdlet.ShouldProcess(target, question);
        }
        catch (Exception unable) when (unable is HostException or PSInvalidOperationException or NotImplementedException
            // The console's question at the end of its input.
            or NullReferenceException)
        {
            cmdlet.ThrowTerminatingError(Errors.ConfirmationNotPossible(question, unable));
            throw;
        }
    }
}
