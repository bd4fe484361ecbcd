using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.History;
using KindName = CicCsvImport.Core.Kinds.Site.Kind;

namespace CicCsvImport.Commands;

/// <summary>Gets the runs that changed the directory, or their changes.</summary>
/// <remarks>
/// <para>Every change of a directory belongs to a run: an import, or an Add, Set, Rename, Remove or Undo command. A run records
/// who changed what, when, and from which lists. The last run comes first. A run that does not exist causes the error
/// ImportNotFound.</para>
/// <para>With -Change, this cmdlet returns the changes of the runs: one object for each changed object or, with -Property, for
/// each selected property, with its old and its new value. Each has the time, user, computer and command of its run. -Property *
/// returns each property by itself, which is the best form for Export-Csv. A password is shown as (set).</para>
/// <para>With -Since, the changes are a work sheet for the person who enters them into Interaction Administrator by hand: the
/// difference between the directory after that run and now, one object for each changed property, sorted by container. What
/// was changed and changed back is not in it. The classifications and licenses of a managed phone's station are entered with
/// the phone.</para>
/// <para>-Kind, -Name and -Property also select runs: those that have changed such an object or property. An object that was
/// renamed is found by each of its names, present or earlier, with all of its changes. An object that was removed and created
/// again counts as one object. A name, property or account that is unknown and has no wildcards causes an error, because an empty
/// result would be misleading.</para>
/// </remarks>
/// <example>
/// <code>Get-CicImport | Select-Object -First 10</code>
/// <para>Gets the last ten runs.</para>
/// </example>
/// <example>
/// <code>Get-CicImport -Last -Change | Format-List</code>
/// <para>Shows what the last run changed, object by object.</para>
/// </example>
/// <example>
/// <code>
/// Get-CicImport |
///     Where-Object { $_.Sources.Path -like '*User List.csv' } |
///     Format-Table -Property Id, Time, User, Command
/// </code>
/// <para>Finds the runs that imported users from a list.</para>
/// </example>
/// <example>
/// <code>Get-CicImport -Id 3 -Change -Kind user</code>
/// <para>Gets the changes that the third run made to users.</para>
/// </example>
/// <example>
/// <code>Get-CicImport -Change -Kind user -Name Client1 -Property Extension | Select-Object -Property Time, User, Old, New</code>
/// <para>Shows who changed the extension of a user, when, and what it was before.</para>
/// </example>
/// <example>
/// <code>
/// Get-CicImport -Change -Property Roles -After (Get-Date).AddDays(-7) |
///     Where-Object { $_.New -contains 'Agent' -and $_.Old -notcontains 'Agent' } |
///     Sort-Object -Property Name
/// </code>
/// <para>Finds the users who were given the role Agent in the last seven days.</para>
/// </example>
/// <example>
/// <code>Get-CicImport -Change -Since 5 | Export-Csv -Path sheet.csv -NoTypeInformation</code>
/// <para>Exports a work sheet of everything that must be entered into Interaction Administrator since run 5.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicImport", DefaultParameterSetName = IdSet)]
[OutputType(typeof(CicImport), typeof(CicLoggedChange), typeof(CicWorkItem))]
[WritesErrors(ErrorId.ImportNotFound, ErrorId.ReversedPeriod, Uses = [typeof(ChangeSelection), typeof(PipedTexts)])]
public sealed class GetCicImportCommand : DirectoryCmdlet
{
    private const string IdSet = "Id";
    private const string LastSet = "Last";
    private const string SinceSet = "Since";

    private readonly PipedTexts _piped;
    private ChangeSelection? _selection;
    private ChangeSearch? _search;

    /// <summary>Initializes a new instance.</summary>
    public GetCicImportCommand() => _piped = new PipedTexts(this, nameof(Id));

    /// <summary>Specifies the numbers of the runs. By default, all runs are returned.</summary>
    [Parameter(Position = 0, ParameterSetName = IdSet)]
    [ArgumentCompleter(typeof(RunCompleter))]
    [WholeNumber]
    public long[]? Id { get; set; }

    /// <summary>Specifies runs by their numbers, or by objects with the property Id.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = IdSet)]
    public PSObject? InputObject { get; set; }

    /// <summary>Gets the last run.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LastSet)]
    public SwitchParameter Last { get; set; }

    /// <summary>
    /// Gets what all runs after this one have changed together, as a work sheet for Interaction Administrator. Specify 0 for all runs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = SinceSet)]
    [ValidateRange(0L, long.MaxValue)]
    [ArgumentCompleter(typeof(RunCompleter))]
    [WholeNumber]
    public long Since { get; set; }

    /// <summary>Gets the changes of the runs instead of the runs.</summary>
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = LastSet)]
    [Parameter(Mandatory = true, ParameterSetName = SinceSet)]
    public SwitchParameter Change { get; set; }

    /// <summary>Specifies the kinds of objects whose changes are selected.</summary>
    [Parameter]
    [NoRows]
    [ValidateSet(
        KindName.User,
        KindName.Station,
        KindName.Phone,
        KindName.PhoneTemplate,
        KindName.Role,
        KindName.Workgroup,
        KindName.RegistrationGroup,
        KindName.Location,
        KindName.Classification,
        KindName.License)]
    public string[]? Kind { get; set; }

    /// <summary>
    /// Specifies the names of objects whose changes are selected, including removed objects and earlier names. Wildcards are allowed.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ChangedNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>
    /// Specifies the properties whose changes are selected, such as Extension, Roles or Password. Wildcards are allowed. With -Change,
    /// each property is returned by itself.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PropertyCompleter))]
    public string[]? Property { get; set; }

    /// <summary>Gets runs at this time or later.</summary>
    [Parameter(ParameterSetName = IdSet)]
    [NoRows]
    public DateTime? After { get; set; }

    /// <summary>Gets runs before this time.</summary>
    [Parameter(ParameterSetName = IdSet)]
    [NoRows]
    public DateTime? Before { get; set; }

    /// <summary>
    /// Specifies the accounts that ran the commands, with or without their domain. Wildcards are allowed.
    /// </summary>
    [Parameter(ParameterSetName = IdSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[]? User { get; set; }

    /// <summary>Checks the period.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (After is { } after && Before is { } before && after.ToUniversalTime() >= before.ToUniversalTime())
            ThrowTerminatingError(Errors.ReversedPeriod(after, before));
    }

    /// <summary>Writes the runs or their changes.</summary>
    protected override void ProcessRecord() => Context.Run(() =>
    {
        IRunLog log = Context.Store.GetLog(Cancellation);
        if (_selection is null)
        {
            _selection = new ChangeSelection(this, log, Kind) { After = After, Before = Before };
            _selection.SelectAccounts(User);
            _search = _selection.Search(Name, Property);
        }

        foreach (object written in ParameterSetName == SinceSet ? Sheet(log) : Find(Runs(log).Where(_selection.Has)))
        {
            Cancellation.ThrowIfCancellationRequested();
            WriteObject(written);
        }
    });

    private IEnumerable<object> Find(IEnumerable<CicImport> runs) =>
        Change ? _search!.Find(runs, Cancellation).SelectMany(_search.Show)
        : _search!.IsAll ? runs
        : _search.FindRuns(runs, Cancellation);

    private IEnumerable<CicWorkItem> Sheet(IRunLog log)
    {
        if (Since > 0 && Find(log, Since) is null)
            yield break;
        using IDirectoryView view = Context.Store.Read(Cancellation);
        IEnumerable<CicImport> runs = log.GetRuns().TakeWhile(run => run.Id > Since).Reverse();
        IEnumerable<NetChange> changes = NetChanges.From(log.GetChanges(runs, ChangeFilter.All).WithCancellation(Cancellation));
        foreach (CicWorkItem item in new WorkSheet(view, KindCatalog.All).Create(changes).Where(_search!.Has))
            yield return item;
    }

    private IEnumerable<CicImport> Runs(IRunLog log)
    {
        if (Last)
            return log.GetRuns().Take(1);
        if (Id is null && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
            return log.GetRuns();
        return (Id ?? []).Concat(_piped.ReadRuns(InputObject)).Select(id => Find(log, id)).OfType<CicImport>();
    }

    private CicImport? Find(IRunLog log, long id)
    {
        CicImport? run = log.FindRun(id);
        if (run is null)
            WriteError(Errors.ImportNotFound(id));
        return run;
    }
}
