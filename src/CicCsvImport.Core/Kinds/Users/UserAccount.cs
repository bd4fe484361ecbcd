using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>What a user has beside the list's columns.</summary>
internal static class UserAccount
{
    public static readonly Column MailboxAddress = new TextColumn("Mailbox Address", nameof(CicUser.MailboxAddress))
    {
        Description = "The voice-mail address in the Interaction Message Store, generated from the display name.",
    };

    public static readonly Column PasswordHash = new HashColumn("Password Hash", nameof(PasswordHash))
    {
        Description = "The salted hash of the password.",
    };

    public static Column[] Columns => [MailboxAddress, PasswordHash];
}
