using System.ComponentModel;
using System.Diagnostics;
using System.Management.Automation;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Planning;
using CicCsvImport.Streams;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that changes a directory: everything it changes is one run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(
    nameof(ErrorCatalog.NothingCommitted),
    nameof(ErrorCatalog.DirectoryMoved),
    nameof(ErrorCatalog.ObjectMoved),
    nameof(ErrorCatalog.DirectoryReference),
    nameof(ErrorCatalog.DirectoryKeyTaken),
    nameof(ErrorCatalog.TextNotStorable))]
public abstract class ChangeCmdlet : DirectoryCmdlet
{
    /// <summary>So often is planned anew at least when others change the directory meanwhile.</summary>
    private const int LeastAttempts = 5;

    // As long as a writer waits for another one: many small ones must not drive each other out.
    private static readonly TimeSpan LongestTrying = TimeSpan.FromSeconds(15);

    private readonly HashSet<ObjectName> _declined = [];
    private readonly HashSet<(ObjectName Name, string Change)> _confirmed = [];

    private protected ChangeCmdlet() => Streams = new OnceStreams(this);

    private protected OnceStreams Streams { get; }

    /// <summary>What is changed itself, and not only besides: the user is asked about these.</summary>
    private protected abstract bool IsAskedAbout(ObjectChange change);

    /// <summary>
    /// The kind of the object that brings a change, which has the same name; null where the change cannot come without one that is
    /// asked about. Where that object itself stays as it is, the user is asked about the change.
    /// </summary>
    private protected virtual RecordSchema? BringerOf(ObjectChange change) => null;

    /// <summary>Whether the user has said no to changing an object.</summary>
    private protected bool IsDeclined(RecordSchema kind, string name) => _declined.Contains(KeyOf(kind, name));

    private protected bool IsAnyDeclined => _declined.Count > 0;

    /// <summary>Forgets what the user has declined: something else is asked about next.</summary>
    private protected void AskAnew() => _declined.Clear();

    /// <summary>Plans, asks, and commits.</summary>
    /// <param name="plan">Plans the changes of all objects that were not declined.</param>
    /// <param name="sources">The lists that the objects come from.</param>
    /// <param name="undoes">The run that is taken back, or null.</param>
    /// <returns>What was done; null where nothing was, because the user wants it so.</returns>
    private protected CommittedChanges? Commit(Func<IDirectoryView, PlannedState> plan, IReadOnlyList<CicImportSource> sources, long? undoes = null)
    {
        Stopwatch trying = Stopwatch.StartNew();
        var comparing = new OperationProgress(this, Messages.Get("Progress_Comparing"));
        for (int attempt = 1; ; attempt++)
        {
            IReadOnlyList<ObjectChange> changes;
            long revision;
            using (IDirectoryView view = Store.Read(Cancellation))
            {
                revision = view.Revision;
                // What hangs on a declined change is planned no more; what comes in its place is asked about too.
                do
                {
                    changes = KnownPasswords.Drop(plan(view).Changes, view, comparing.Show, Cancellation);
                    RefuseConflicts(changes);
                }
                while (AskAll(changes));
            }

            comparing.Complete();
            if (!changes.Any(change => change.IsEffective))
                return _declined.Count > 0 ? null : new CommittedChanges(changes, Run: null);
            try
            {
                return Apply(changes, revision, new RunHeader(CommandText.Of(MyInvocation), sources) { Undoes = undoes });
            }
            catch (CicDirectoryException moved) when (moved.ErrorId == "DirectoryMoved" && (attempt < LeastAttempts || trying.Elapsed < LongestTrying))
            {
                WriteVerbose(moved.Message);
            }
        }
    }

    /// <summary>Applies changes as one run; those of users who are given no password get a generated one.</summary>
    private protected CommittedChanges Apply(IReadOnlyList<ObjectChange> changes, long revision, RunHeader header)
    {
        var request = new ApplyRequest(new PasswordMaker(CurrentSettings.Passwords).Complete(changes), header) { Revision = revision, Passwords = CurrentSettings.Passwords };
        var progress = new RunProgress(this);
        CicImport? run = Store.Apply(request, progress, Cancellation).Run;
        progress.Complete();
        return new CommittedChanges(progress.Succeeded, run);
    }

    /// <summary>Says what was done, as Write-Host does: 6> and -InformationVariable take it.</summary>
    private protected void Tell(string message) => WriteInformation(new HostInformationMessage { Message = message }, ["PSHOST"]);

    /// <summary>Says how many licenses could not be allocated.</summary>
    private protected void WarnIfLacking(CommittedChanges committed)
    {
        int lacking = LicenseShortfall.Of(committed.Changes).Count();
        if (lacking > 0)
            WriteWarning(Messages.Format("Stream_LicensesLacking", lacking));
    }

    private void RefuseConflicts(IReadOnlyList<ObjectChange> changes)
    {
        int conflicts = 0;
        foreach (ObjectChange change in changes.Where(change => change.Action == CicChangeAction.Conflict))
        {
            conflicts++;
            Streams.Error(Errors.Conflict(change));
        }

        if (conflicts > 0)
            ThrowTerminatingError(Errors.NothingCommitted(conflicts));
    }

    // Whether the user has declined any.
    private bool AskAll(IReadOnlyList<ObjectChange> changes)
    {
        bool hasDeclined = false;
        HashSet<ObjectName>? bringers = null;
        foreach (ObjectChange change in changes.Where(change => change.IsEffective))
        {
            if ((IsAskedAbout(change) ? change.Kind : BringerOf(change)) is not { } kind)
                continue;
            ObjectName key = KeyOf(kind, change.Name);
            if (kind != change.Kind)
            {
                bringers ??= [.. changes.Where(other => other.IsEffective && IsAskedAbout(other)).Select(other => KeyOf(other.Kind, other.Name))];
                if (bringers.Contains(key))
                    continue;
            }

            string text = ChangeText.Of(change);
            if (_confirmed.Contains((key, text)))
                continue;
            if (ShouldProcess(change.ObjectName.ToString(), text))
                _confirmed.Add((key, text));
            else
                hasDeclined |= _declined.Add(key);
        }

        return hasDeclined;
    }

    private static ObjectName KeyOf(RecordSchema kind, string name) => new(kind, NameComparer.Normalize(name).ToUpperInvariant());
}
