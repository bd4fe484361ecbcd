using System.Security;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>Plans what the Add Users Assistant does with its list: extensions, passwords, roles, workgroups, mailboxes.</summary>
internal sealed class UserPlanner : KindPlanner
{
    private readonly ExtensionNumbers? _numbers;

    public UserPlanner(PlanContext context)
        : base(context) =>
        _numbers = context.Choices.StartExtension is { } start ? new ExtensionNumbers(start, context.Session, context.Draft) : null;

    public override void Foresee(CicObject row) => _numbers?.Reserve(row);

    public override bool Assigns(Column column) =>
        _numbers is not null && Context.Choices.OverwriteExtension && column == UserList.Extension;

    /// <summary>Always updates the operator, who exists in every directory, whatever the action for other users.</summary>
    protected override CicConflictAction ConflictAction(CicObject existing) =>
        OperatorUser.Is(existing.Identity) ? CicConflictAction.Update : base.ConflictAction(existing);

    protected override void Create(CicObject row)
    {
        var user = (CicUser)row.Copy();
        Join(user);
        Number(user);
        Complete(user, isCreated: true);
        (PasswordOrigin origin, SecureString? password) = GetPassword((CicUser)row, isMeant: true);
        Draft.Create(user, origin == PasswordOrigin.None ? PasswordOrigin.Generated : origin, password);
    }

    protected override void Update(CicObject existing, CicObject row)
    {
        var user = (CicUser)Merge(existing, row);
        // A cleared display name is derived from the names that the user has, because the row need not contain them.
        if (Context.Choices.ClearEmpty && row.GetState(UserList.DisplayName) == CicCellState.Blank)
            user.DisplayName = UserRules.GetDisplayName(user);
        // Lists never contain the workgroup that everyone joins, so a list does not remove it.
        CicNameList workgroups = ((CicUser)existing).Workgroups ?? CicNameList.None;
        if (!Context.Choices.IsEdit && workgroups.Contains(Context.Settings.Defaults.Workgroup, NameComparer.Instance))
            Join(user);
        Number(user);
        Complete(user, isCreated: false);
        // A password for all users is meant for new ones only, so existing users keep theirs.
        bool isMeant = Context.Choices.IsEdit || row.GetState(UserList.Password) == CicCellState.Given;
        (PasswordOrigin origin, SecureString? password) = GetPassword((CicUser)row, isMeant);
        Draft.Update(existing, user, origin, password);
    }

    private void Join(CicUser user)
    {
        CicNameList present = user.Workgroups ?? CicNameList.None;
        if (Context.Settings.Defaults.Workgroup is { Length: > 0 } workgroup && !present.Contains(workgroup, NameComparer.Instance))
            user.Workgroups = CicNameList.From([.. present, workgroup]);
    }

    private void Number(CicUser user)
    {
        if (_numbers is not null && (Context.Choices.OverwriteExtension || string.IsNullOrEmpty(user.Extension)))
            user.Extension = _numbers.Take();
    }

    private void Complete(CicUser user, bool isCreated)
    {
        if (OperatorUser.Is(user.Identity))
            user.Roles = CicNameList.From((user.Roles ?? CicNameList.None).Union([OperatorUser.Role], NameComparer.Instance));
        CompleteMailbox(user, isCreated);
        Context.Site.EnsureReferences(user);
    }

    /// <summary>Assigns the address of the message store to a user who has a mailbox there and no address yet.</summary>
    public static void CompleteMailbox(CicUser user, bool isCreated)
    {
        bool hasMessageStore = user.Mailbox == UserRules.MessageStore;
        if (!hasMessageStore || isCreated || user.MailboxAddress is null)
            user.SetKnown(UserAccount.MailboxAddress, hasMessageStore ? UserRules.MessageStore + ":" + user.DisplayName : null);
    }

    private (PasswordOrigin Origin, SecureString? Password) GetPassword(CicUser row, bool isMeant) =>
        Context.Choices.Password is { } forAll && isMeant ? (PasswordOrigin.Command, forAll)
        : row.GetState(UserList.Password) == CicCellState.Given ? (PasswordOrigin.Given, row.Password)
        : (PasswordOrigin.None, null);
}
