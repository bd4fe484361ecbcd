using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>The list of users (reference: "Create a User CSV List").</summary>
internal static class UserList
{
    public static readonly Column UserName = new TextColumn("User Name", nameof(CicUser.UserName))
    {
        Description = "The unique name of the user. It must also be a valid network and e-mail account before calls are received.",
        FormOf = NameRules.UserNameForm,
        Rules = [NameRules.UserName],
        Key = UserConstraints.UserName,
        Examples = ["Client1", "Client2"],
    };

    public static readonly Column FirstName = new TextColumn("First Name", nameof(CicUser.FirstName))
    {
        Description = "The user's first name.",
        AllowsLineBreaks = true,
        Examples = ["Billy", "Betsy"],
    };

    public static readonly Column LastName = new TextColumn("Last Name", nameof(CicUser.LastName))
    {
        Description = "The user's last name.",
        AllowsLineBreaks = true,
        Examples = ["Smith", "Adams"],
    };

    public static readonly Column DisplayName = new TextColumn("Display Name", nameof(CicUser.DisplayName))
    {
        Description = "The name shown on voice mails and faxes from the user.",
        AllowsLineBreaks = true,
        Default = (user, _) => UserRules.GetDisplayName(user),
        DefaultText = _ => "first and last name, otherwise the user name",
        FollowsName = UserRules.GetDisplayName,
        Examples = ["Billy Smith", ""],
    };

    public static readonly Column Extension = new TextColumn("Extension", nameof(CicUser.Extension))
    {
        Description = "The user's extension, unique across stations, phones, users and workgroups.",
        Form = CharacterClass.Digits.ToString(),
        Rules = [DigitRules.Extension],
        HoldsNumber = true,
        Key = SiteConstraints.Extension,
        Examples = ["1002", "1003"],
        IsTold = true,
    };

    public static readonly Column Did = new TextColumn("DID", nameof(CicUser.Did))
    {
        Description = "The unique direct inward dialing number, which reaches the user without the auto-attendant.",
        Form = DigitRules.DidForm.ToString(),
        Rules = [DigitRules.Did],
        HoldsNumber = true,
        Key = UserConstraints.Did,
        Examples = ["7151002", "7151003"],
    };

    public static readonly Column Password = new SecretColumn("Password", nameof(CicUser.Password))
    {
        Description = "The user's password. If it is blank, Add-CicUser and the vendor's assistant each generate their own.",
        Form = "any text; blank is recommended",
        Rule = PasswordRules.Read,
        Examples = ["", ""],
    };

    public static readonly Column NetworkId = new TextColumn("Network ID", nameof(CicUser.NetworkId))
    {
        Description = "The user's Windows account with its domain. It must be unique.",
        Form = @"DOMAIN\user",
        Rules = [UserRules.NetworkId],
        Key = UserConstraints.NetworkId,
        Examples = [@"EXAMPLE\billy", @"EXAMPLE\betsy"],
    };

    public static readonly Column Mailbox = new TextColumn("Mailbox", nameof(CicUser.Mailbox))
    {
        Description = "The e-mail address, or FBMC for a mailbox in the Interaction Message Store. A blank cell means no mailbox.",
        Form = "SMTP:address, or FBMC",
        Aliases = ["MailBox"],
        Rules = [UserRules.Mailbox],
        Examples = ["SMTP:billy@example.com", "FBMC"],
    };

    public static readonly Column Roles = new NamesColumn("Roles", nameof(CicUser.Roles))
    {
        Description = "The user's roles, separated by |. A role that does not exist is created without rights.",
        Form = "names of roles",
        Rules = [UserRules.Role],
        RefersTo = SiteSchemas.Role,
        Default = (_, session) => CicNameList.From([session.Settings.Defaults.Role]),
        DefaultText = settings => settings.Defaults.Role,
        Values = _ => RoleMatrix.Roles,
        Examples = ["Agent", "Agent|Business User"],
        IsTold = true,
    };

    public static readonly Column Workgroups = new NamesColumn("Workgroups", nameof(CicUser.Workgroups))
    {
        Description = "The user's workgroups, separated by |. A workgroup that does not exist is created.",
        Form = "names of workgroups",
        Rules = [UserRules.Workgroup],
        RefersTo = SiteSchemas.Workgroup,
        Listed = UserRules.ListedWorkgroups,
        Examples = ["Sales|Marketing", "Support"],
    };

    public static readonly Column StationName = new TextColumn("Station Name", nameof(CicUser.StationName))
    {
        Description = "The name of the user's station. It must be identical.",
        Form = "the name of a station",
        Rules = [ReferenceRules.To(StationList.Schema, IssueCatalog.UnknownStation)],
        Shared = UserConstraints.Station,
        RefersTo = StationList.Schema,
        Examples = ["SIPPhone1", ""],
    };

    public static readonly Column Ocs = new FlagColumn("OCS", nameof(CicUser.Ocs), IssueCatalog.InvalidOcs)
    {
        Description = "Whether the user is enabled for PC-to-PC communications only (Office Communications Server). Blank disables it.",
        Form = "Yes or True; No or False; or blank",
        Values = _ => ["Yes", "No"],
        Examples = ["", "Yes"],
    };

    public static readonly Column Location = new TextColumn("Location", nameof(CicUser.Location))
    {
        Description = "The user's location. Other tools write this column; the vendor's own lists do not have it.",
        AllowsLineBreaks = true,
    };

    public static readonly ListDefinition Definition = new()
    {
        Name = "User",
        Title = "user list",
        Noun = "CicUserCsv",
        Columns =
        [
            UserName.Required(), FirstName, LastName, DisplayName, Extension, Did, Password, NetworkId, Mailbox,
            Roles, Workgroups, StationName, Ocs, new ListColumn(Location, IsRequired: false) { IsVendors = false },
        ],
    };

    public static readonly ObjectSchema Schema = new(Kind.User, () => new CicUser(), UserAccount.Columns, Definition)
    {
        Container = "Users",
        PermanentError = user => OperatorUser.Is(user.Identity) ? ErrorId.OperatorRemains : null,
        RequiredHolder = new RequiredHolder(Roles, RoleMatrix.Administrator, ErrorId.LastAdministrator),
    };
}
