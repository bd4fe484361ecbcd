using System.Diagnostics;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Changes;

/// <summary>Plans a command's changes of a directory, asks the user to confirm them, and commits them in one run.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="context">The directory.</param>
/// <param name="isAskedAbout">
/// Whether the user is asked about a change. This is the case for the objects of the command, but not for changes that only
/// accompany them.
/// </param>
[WritesErrors(
    ErrorId.NothingCommitted,
    ErrorId.DirectoryMoved,
    ErrorId.ObjectMoved,
    ErrorId.DirectoryReference,
    ErrorId.DirectoryKeyTaken,
    ErrorId.TextNotStorable,
    Uses = [typeof(DirectoryContext), typeof(RunQuestion)])]
internal sealed class ChangeRun(CicCmdlet cmdlet, DirectoryContext context, Func<ObjectChange, bool> isAskedAbout)
{
    /// <summary>The minimum number of planning attempts if others change the directory meanwhile.</summary>
    private const int LeastAttempts = 5;

    // As long as one writer waits for another, so that many small changes by others do not make this one fail.
    private static readonly TimeSpan LongestTrying = TimeSpan.FromSeconds(15);

    private readonly HashSet<ObjectName> _declined = [];
    private readonly HashSet<(ObjectName Name, string Change)> _confirmed = [];

    public DistinctStreams Streams { get; } = new(cmdlet);

    /// <summary>The password report of the run; null if the command has none.</summary>
    public RunReport? Report { get; init; }

    /// <summary>The user's choices for all objects.</summary>
    public ChosenNames Chosen => new(Streams, context);

    /// <summary>
    /// Returns the kind of the object, with the same name, that a change accompanies; null if the user must be asked about the
    /// change in any case. If that object does not change itself, the user is asked about the change.
    /// </summary>
    public Func<ObjectChange, ObjectSchema?> GetBringer { get; init; } = static _ => null;

    /// <summary>The question about the whole run; null if the user is asked about each object.</summary>
    public RunQuestion? Question { get; init; }

    /// <summary>Checks whether the user has declined to change an object.</summary>
    public bool IsDeclined(ObjectSchema kind, string name) => _declined.Contains(GetKey(kind, name));

    /// <summary>Plans, asks for confirmation, and commits.</summary>
    /// <param name="plan">Plans the changes of all objects that were not declined.</param>
    /// <param name="sources">The lists that the objects come from.</param>
    /// <param name="undoes">The run that is undone, or null.</param>
    /// <returns>The committed changes; null if the user wants none.</returns>
    public CommittedChanges? Commit(Func<IDirectoryView, PlannedState> plan, IReadOnlyList<CicImportSource> sources, long? undoes = null)
    {
        Stopwatch trying = Stopwatch.StartNew();
        var comparing = ThrottledProgress.ForOperations(cmdlet, Messages.Get("Progress_Comparing"));
        for (int attempt = 1; ; attempt++)
        {
            IReadOnlyList<ObjectChange> changes;
            long revision;
            using (IDirectoryView view = context.Store.Read(cmdlet.Cancellation))
            {
                revision = view.Revision;
                // Changes that depend on a declined change are no longer planned, and the user is asked about any that replace them.
                do
                {
                    changes = KnownPasswords.Drop(plan(view).Changes, view, comparing.Show, cmdlet.Cancellation);
                    RefuseConflicts(changes);
                    WarnOfMissing(Streams, changes);
                }
                while (Question is null && AskAll(changes));
            }

            comparing.Complete();
            if (Question?.Ask(changes) == false)
                return null;
            if (!changes.Any(change => change.IsEffective))
                return _declined.Count > 0 ? null : new CommittedChanges(changes, Run: null);
            try
            {
                return Apply(changes, revision, new RunHeader(CommandText.From(cmdlet.MyInvocation), sources) { Undoes = undoes });
            }
            catch (CicDirectoryException moved)
                when (moved.Id == ErrorId.DirectoryMoved && (attempt < LeastAttempts || trying.Elapsed < LongestTrying))
            {
                cmdlet.WriteVerbose(moved.Message);
            }
        }
    }

    /// <summary>Applies changes in one run. Users without a specified password get a generated one.</summary>
    public CommittedChanges Apply(IReadOnlyList<ObjectChange> changes, long revision, RunHeader header)
    {
        PasswordSettings passwords = context.Settings.Passwords;
        changes = new PasswordMaker(passwords).Complete(changes);
        Report?.Write(changes);
        var request = new ApplyRequest(changes, header)
        {
            Revision = revision,
            Passwords = passwords,
        };
        var progress = new RunProgress(cmdlet);
        CicImport? run;
        try
        {
            run = context.Store.Apply(request, progress, cmdlet.Cancellation).Run;
        }
        catch
        {
            Report?.Remove();
            throw;
        }

        progress.Complete();
        return new CommittedChanges(progress.Succeeded, run);
    }

    /// <inheritdoc cref="SafeStreams.WriteMessage"/>
    public void Tell(string message) => SafeStreams.WriteMessage(cmdlet, message);

    /// <summary>Writes a summary of the run like Write-Host.</summary>
    public void TellApplied(CommittedChanges committed) => Tell(committed.Summary);

    /// <summary>Warns about licenses that could not be allocated.</summary>
    public void WarnIfLacking(CommittedChanges committed)
    {
        int lacking = CicLicenseShortfall.From(committed.Changes).Count();
        if (lacking > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_LicensesLacking", lacking));
    }

    /// <summary>Names every object of a kind that is created only because a command names it.</summary>
    public static void WarnOfNew(DistinctStreams streams, ObjectSchema kind, IReadOnlyList<ObjectChange> changes)
    {
        foreach (ObjectChange change in changes.Where(change => change.Kind == kind && change.Action == CicChangeAction.Create))
            streams.Warn(Messages.Format("Stream_NewGroups", kind.Kind, DisplayText.Quote(change.Name)));
    }

    /// <summary>Names the phones that keep the classifications and licenses of their templates, although others were chosen.</summary>
    public static void WarnOfTemplates(DistinctStreams streams, IReadOnlyList<string> phones)
    {
        if (phones.Count > 0)
            streams.Warn(Messages.Format("Stream_TemplatePhones", phones.Count, DisplayText.Some(phones.Select(DisplayText.Quote))));
    }

    /// <summary>Warns about rows that were skipped because their objects do not exist.</summary>
    public static void WarnOfMissing(DistinctStreams streams, IReadOnlyList<ObjectChange> changes)
    {
        ObjectName[] missing =
        [
            .. changes.Where(change => change is { Action: CicChangeAction.Skip, ReasonId: ErrorId.ObjectNotFound })
                .Select(change => change.ObjectName),
        ];
        string names = DisplayText.Some(missing.Select(name => name.ToString()));
        if (missing.Length > 0)
            streams.Warn(Messages.Format("Stream_SkippedMissing", missing.Length, names));
    }

    private void RefuseConflicts(IReadOnlyList<ObjectChange> changes)
    {
        foreach (ObjectChange change in changes.Where(change => change.Action == CicChangeAction.Conflict))
            Streams.GatherError(change.ReasonId ?? ErrorId.ObjectExists, change.ObjectName.ToString(), Errors.Conflict(change));
        Streams.EndIfAnyError(changes.Count(isAskedAbout));
    }

    // Returns whether the user has declined any change.
    private bool AskAll(IReadOnlyList<ObjectChange> changes)
    {
        bool hasDeclined = false;
        HashSet<ObjectName>? bringers = null;
        foreach (ObjectChange change in changes.Where(change => change.IsEffective))
        {
            if ((isAskedAbout(change) ? change.Kind : GetBringer(change)) is not { } kind)
                continue;
            ObjectName key = GetKey(kind, change.Name);
            if (kind != change.Kind)
            {
                bringers ??=
                [
                    .. changes.Where(other => other.IsEffective && isAskedAbout(other)).Select(other => GetKey(other.Kind, other.Name)),
                ];
                if (bringers.Contains(key))
                    continue;
            }

            string text = ChangeText.From(change);
            if (_confirmed.Contains((key, text)))
                continue;
            if (RunQuestion.Ask(cmdlet, change.ObjectName.ToString(), text))
                _confirmed.Add((key, text));
            else
                hasDeclined |= _declined.Add(key);
        }

        return hasDeclined;
    }

    private static ObjectName GetKey(ObjectSchema kind, string name) => new(kind, NameComparer.Normalize(name).ToUpperInvariant());
}
