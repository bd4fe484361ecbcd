using System.Security;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport;

/// <summary>A user: a row of a user list.</summary>
public sealed class CicUser : CicObject
{
    /// <summary>Initializes an empty user.</summary>
    public CicUser()
        : base(UserList.Schema)
    {
    }

    /// <summary>The unique name of the user. It must also be a valid network and e-mail account before calls are received.</summary>
    public string? UserName { get => Text(UserList.UserName); set => Set(UserList.UserName, value); }

    /// <summary>The first name.</summary>
    public string? FirstName { get => Text(UserList.FirstName); set => Set(UserList.FirstName, value); }

    /// <summary>The last name.</summary>
    public string? LastName { get => Text(UserList.LastName); set => Set(UserList.LastName, value); }

    /// <summary>The name shown on voice mails and faxes. The default is the first and last name, otherwise the user name.</summary>
    public string? DisplayName { get => Text(UserList.DisplayName); set => Set(UserList.DisplayName, value); }

    /// <summary>The extension: digits, as text.</summary>
    public string? Extension { get => Text(UserList.Extension); set => Set(UserList.Extension, value); }

    /// <summary>The direct inward dialing number: digits, with or without a leading plus sign.</summary>
    public string? Did { get => Text(UserList.Did); set => Set(UserList.Did, value); }

    /// <summary>The password from the list or, after Add-CicUser -PassThru, the assigned one; otherwise null.</summary>
    public SecureString? Password { get => Get<SecureString>(UserList.Password); set => Set(UserList.Password, value); }

    /// <summary>The Windows account, as <c>DOMAIN\user</c>.</summary>
    public string? NetworkId { get => Text(UserList.NetworkId); set => Set(UserList.NetworkId, value); }

    /// <summary><c>SMTP:address</c>, or <c>FBMC</c> for the Interaction Message Store.</summary>
    public string? Mailbox { get => Text(UserList.Mailbox); set => Set(UserList.Mailbox, value); }

    /// <summary>The names of the user's roles. The default is Business User.</summary>
    public CicNameList? Roles { get => Get<CicNameList>(UserList.Roles); set => Set(UserList.Roles, value); }

    /// <summary>The names of the user's workgroups.</summary>
    public CicNameList? Workgroups { get => Get<CicNameList>(UserList.Workgroups); set => Set(UserList.Workgroups, value); }

    /// <summary>The name of the user's station.</summary>
    public string? StationName { get => Text(UserList.StationName); set => Set(UserList.StationName, value); }

    /// <summary>Whether the user is enabled for PC-to-PC communications only (Office Communications Server).</summary>
    public bool? Ocs { get => Get<bool?>(UserList.Ocs); set => Set(UserList.Ocs, value); }

    /// <summary>The user's location.</summary>
    public string? Location { get => Text(UserList.Location); set => Set(UserList.Location, value); }

    /// <summary>The voice-mail address that the Interaction Message Store assigns (mailbox FBMC); null for other mailboxes.</summary>
    public string? MailboxAddress => Text(UserAccount.MailboxAddress);

    /// <summary>Returns the user name.</summary>
    public override string ToString() => UserName ?? "";
}
