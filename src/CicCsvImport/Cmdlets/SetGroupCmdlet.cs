using System.ComponentModel;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that changes roles or workgroups, and the users who have them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.ObjectNotFound, Uses = [typeof(ChangeRun)])]
public abstract class SetGroupCmdlet : CicCmdlet
{
    private readonly List<(string Name, bool IsLiteral)> _names = [];

    private protected SetGroupCmdlet()
    {
        Context = new DirectoryContext(this, () => Directory, () => Settings);
        Changes = new ChangeRun(this, Context, change => change.Kind == Kind || change.Kind == UserList.Schema);
    }

    /// <summary>Specifies all users, replacing the present ones. Wildcards are allowed. An empty array means no users.</summary>
    [Parameter]
    [SplitNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
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

    /// <summary>The names in the current input.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Whether the last user may lose a required role.</summary>
    private protected virtual bool IsForced => false;

    /// <summary>Finds the directory before names are collected.</summary>
    protected override void BeginProcessing() => _ = Context.Directory;

    /// <summary>Collects the names, which are one run. Piped names are literal.</summary>
    protected override void ProcessRecord() => _names.AddRange(Names.Select(name => (name, MyInvocation.ExpectingInput)));

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
        IReadOnlyList<CicObject>? all = User is null ? null : FindUsers(view, User);
        IReadOnlyList<CicObject> added = FindUsers(view, AddUser ?? []);
        IReadOnlyList<CicObject> removed = FindUsers(view, RemoveUser ?? []);
        Changes.Streams.EndIfAnyError(_names.Count);
        foreach (CicObject group in groups)
        {
            draft.Update(group, Edit(group));
            if (all is not null)
                SetMembers(draft, group.Identity, Members(view, group.Identity).Except(all, IdentityComparer.Instance), isMember: false);
            SetMembers(draft, group.Identity, removed, isMember: false);
            SetMembers(draft, group.Identity, [.. all ?? [], .. added], isMember: true);
        }

        new RemovalPlanner(draft, KindCatalog.All).Complete(IsForced);
        return draft;
    }

    private IReadOnlyList<CicObject> FindUsers(IDirectoryView view, string[] names) =>
        [.. Find(view, UserList.Schema, names.Select(name => (name, false)))];

    private IEnumerable<CicObject> Members(IDirectoryView view, string group) => view.GetReferrers(Kind, group)
        .Where(referrer => referrer.Column == Membership)
        .Select(referrer => view.Find(UserList.Schema, referrer.Name.Name)!);

    // A user can be in several of the groups, and each change builds on the one before it.
    private void SetMembers(PlannedState draft, string group, IEnumerable<CicObject> users, bool isMember)
    {
        foreach (CicObject user in users.Where(user => !Changes.IsDeclined(UserList.Schema, user.Identity)))
        {
            CicObject present = draft.Find(UserList.Schema, user.Identity)!;
            string[] names = [.. Membership.GetTexts(present[Membership])];
            bool isOperators = OperatorUser.Is(user.Identity)
                && Membership == UserList.Roles && NameComparer.Same(group, OperatorUser.Role);
            if ((isOperators && !isMember) || names.Contains(group, NameComparer.Instance) == isMember)
                continue;
            CicObject changed = present.Copy();
            changed.SetKnown(Membership, isMember ? [.. names, group] : names.Where(name => !NameComparer.Same(name, group)).ToArray());
            draft.Update(present, changed);
        }
    }

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

    private sealed class IdentityComparer : IEqualityComparer<CicObject>
    {
        public static IdentityComparer Instance { get; } = new();

        public bool Equals(CicObject? x, CicObject? y) => NameComparer.Same(x?.Identity, y?.Identity);

        public int GetHashCode(CicObject obj) => NameComparer.Instance.GetHashCode(obj.Identity);
    }
}
