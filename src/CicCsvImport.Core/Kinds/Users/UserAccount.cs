namespace CicCsvImport.Core.Kinds.Users;

/// <summary>The properties of a user that its list has no columns for.</summary>
internal static class UserAccount
{
    public static readonly Column MailboxAddress = new TextColumn("Mailbox Address", nameof(CicUser.MailboxAddress))
    {
        Description = "The voice-mail address that the Interaction Message Store assigns to the user, made from the display name.",
        IsAssigned = true,
    };

    public static readonly Column PasswordHash = new HashColumn("Password Hash", nameof(PasswordHash))
    {
        Description = "The salted hash of the password.",
    };

    public static Column[] Columns => [MailboxAddress, PasswordHash];
}
