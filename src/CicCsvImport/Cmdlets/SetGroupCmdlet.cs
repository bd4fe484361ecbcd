using System.ComponentModel;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that changes roles or workgroups, and the users who have them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.ObjectNotFound, ErrorId.NothingToSet, Uses = [typeof(ChangeRun), typeof(NameRows)])]
public abstract class SetGroupCmdlet : CicCmdlet
{
    private protected const string NameSet = "Name";

    private readonly List<(string Name, bool IsLiteral)> _names = [];
    private NameRows? _rows;
    private int _number;

    private protected SetGroupCmdlet()
    {
        Context = new DirectoryContext(this, () => Directory, () => Settings);
        Changes = new ChangeRun(this, Context, change => change.Kind == Kind || change.Kind == UserList.Schema);
    }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='NamedInputObject']/*"/>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PathSets.InputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Specifies all users, replacing the present ones. Wildcards are allowed. An empty array means no users.</summary>
    [Parameter]
    [SplitNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoNull]
    public string[]? User { get; set; }

    /// <summary>Adds users. Wildcards are allowed.</summary>
    [Parameter]
    [SplitNames]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[]? AddUser { get; set; }

    /// <summary>Removes users. Wildcards are allowed.</summary>
    [Parameter]
    [SplitNames]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[]? RemoveUser { get; set; }

    /// <summary>Returns the objects as they are after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected DirectoryContext Context { get; }

    private protected ChangeRun Changes { get; }

    private protected abstract ObjectSchema Kind { get; }

    /// <summary>The column of a user that names the groups.</summary>
    private protected abstract Column Membership { get; }

    /// <summary>The names that are typed.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Returns the name of the directory's object that a name stands for.</summary>
    private protected virtual string GetKnown(string name) => name;

    /// <summary>Whether anything is to be changed.</summary>
    private protected virtual bool HasChange => User is not null || AddUser is not null || RemoveUser is not null;

    /// <summary>Whether the last user may lose a required role.</summary>
    private protected virtual bool IsForced => false;

    /// <summary>Finds the directory before names are collected.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _ = Context.Directory;
    }

    /// <summary>Collects the names, which are one run. Piped names are literal.</summary>
    protected override void ProcessRecord()
    {
        _names.AddRange(Names.Select(name => (GetKnown(name), false)));
        _rows ??= new NameRows(Context.Settings, Kind);
        foreach (PSObject item in PipedItems.From(InputObject, Cancellation))
        {
            if (_rows.Read(item, ++_number, out ObjectFault? fault) is { } row)
                _names.Add((GetKnown(row.Identity), true));
            else
                Changes.Streams.GatherError(fault!.Same, fault.Name, fault.Error);
        }
    }

    /// <summary>Plans and commits the changes.</summary>
    protected override void EndProcessing() => Context.Run(() =>
    {
        if (Changes.Commit(Plan, sources: []) is not { } committed)
            return;
        Changes.TellApplied(committed);
        if (!PassThru)
            return;
        using IDirectoryView view = Context.Store.Read(Cancellation);
        foreach (CicObject group in Find(view, Kind, _names))
        {
            Complete(view, group);
            WriteObject(group);
        }
    });

    /// <summary>Returns a changed copy of a role or workgroup.</summary>
    private protected abstract CicObject Edit(CicObject existing);

    /// <summary>Fills in values that are not stored but counted.</summary>
    private protected abstract void Complete(IDirectoryView view, CicObject record);

    private PlannedState Plan(IDirectoryView view)
    {
        var draft = new PlannedState(view);
        IReadOnlyList<CicObject> groups = [.. Find(view, Kind, _names).Where(group => !Changes.IsDeclined(Kind, group.Identity))];
        foreach (CicObject group in HasChange ? [] : groups)
            ReportNothing(new ObjectName(group).ToString());
        string[]? all = User is null ? null : FindUsers(view, User);
        string[] added = FindUsers(view, AddUser ?? []);
        string[] removed = FindUsers(view, RemoveUser ?? []);
        Changes.Streams.EndIfAnyError(Math.Max(_names.Count, _number));
        var members = new MembershipPlanner(draft, Kind, Membership, user => Changes.IsDeclined(UserList.Schema, user));
        foreach (CicObject group in groups)
        {
            draft.Update(group, Edit(group));
            if (all is not null)
                members.Replace(group.Identity, all);
            members.Remove(group.Identity, removed);
            members.Add(group.Identity, added);
        }

        new RemovalPlanner(draft, KindCatalog.All).Complete(IsForced);
        return draft;
    }

    private void ReportNothing(string name) => Changes.Streams.GatherError(ErrorId.NothingToSet, name, Errors.NothingToSet(name));

    private string[] FindUsers(IDirectoryView view, string[] names) =>
        [.. Find(view, UserList.Schema, names.Select(name => (name, false))).Select(user => user.Identity)];

    // All names without an object are reported before the command ends.
    private IEnumerable<CicObject> Find(IDirectoryView view, ObjectSchema kind, IEnumerable<(string Name, bool IsLiteral)> names)
    {
        var found = new HashSet<string>(NameComparer.Instance);
        foreach ((string name, bool isLiteral) in names)
        {
            if (ObjectNames.IsMissing(view, kind, name, isLiteral))
                Changes.Streams.GatherError(name, new ObjectName(kind, name).ToString(), Errors.ObjectNotFound(view, kind, name));
            foreach (CicObject item in ObjectNames.Find(view, kind, name, isLiteral).Where(item => found.Add(item.Identity)))
                yield return item;
        }
    }
}
