using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>Rules for users only.</summary>
internal static class UserRules
{
    private const string SmtpPrefix = "SMTP:";

    /// <summary>The Interaction Message Store. When the user is committed, the address is derived from the display name.</summary>
    public const string MessageStore = "FBMC";

    // One @ between two parts without blanks is enough to recognize a single address. Nothing more is checked.
    private static readonly CharacterClass MailAddress = CharacterClass.Any.Except("<>,;:").WithoutBlanks().WithoutControls().Around('@');

    /// <summary>A Windows account: <c>DOMAIN\user</c>. An account without a domain is noted.</summary>
    public static readonly CellRule NetworkId = new(CharacterClass.Any.AroundFirst('\\'), ReadNetworkId);

    public static readonly CellRule Mailbox = new(CharacterClass.None.After(SmtpPrefix, MailAddress), ReadMailbox);

    /// <summary>A role. An unknown role is created without rights, but is usually a misspelled name.</summary>
    public static readonly CellRule Role = new(ReadRole);

    /// <summary>A workgroup. An unknown workgroup is created.</summary>
    public static readonly CellRule Workgroup = new(ReadWorkgroup);

    private static string? ReadRole(in Cell cell)
    {
        NameTable? known = cell.Row.Session.Known[SiteSchemas.Role];
        if (known?.Find(cell.Text) is { } role)
            return role;
        if (known is not null)
            cell.Note(IssueCatalog.NewRole, ReferenceRules.Nearest(cell.Text, known));
        return cell.Row.Session.AsFirstMet(SiteSchemas.Role, cell.Text);
    }

    private static string? ReadWorkgroup(in Cell cell)
    {
        NameTable? known = cell.Row.Session.Known[SiteSchemas.Workgroup];
        if (known?.Find(cell.Text) is { } workgroup)
            return workgroup;
        if (known is not null && cell.Row.File.IsFirst(IssueCatalog.NewWorkgroup, cell.Text))
            cell.Note(IssueCatalog.NewWorkgroup, ReferenceRules.Nearest(cell.Text, known));
        return cell.Row.Session.AsFirstMet(SiteSchemas.Workgroup, cell.Text);
    }

    private static string? ReadNetworkId(in Cell cell) =>
        cell.Text.IndexOf('@') > 0 ? cell.Text : cell.Note(IssueCatalog.NetworkIdWithoutDomain);

    private static string? ReadMailbox(in Cell cell)
    {
        string text = cell.Text.Trim();
        if (text.Equals(MessageStore, StringComparison.OrdinalIgnoreCase))
            return MessageStore;
        bool hasPrefix = text.StartsWith(SmtpPrefix, StringComparison.OrdinalIgnoreCase);
        string address = hasPrefix ? text.Substring(SmtpPrefix.Length).Trim() : text;
        if (!MailAddress.Has(address))
            return cell.Drop(IssueCatalog.InvalidMailbox);
        return hasPrefix ? SmtpPrefix + address : cell.Replace(IssueCatalog.MailboxPrefixAdded, SmtpPrefix + address);
    }

    /// <summary>
    /// Returns the first and last name, or else the user name. This is our choice, because the vendor does not specify it.
    /// </summary>
    public static string? GetDisplayName(CicObject user)
    {
        string first = user.Text(UserList.FirstName)?.Trim() ?? "";
        string last = user.Text(UserList.LastName)?.Trim() ?? "";
        string fullName = first.Length > 0 && last.Length > 0 ? first + " " + last : first + last;
        return fullName.Length > 0 ? fullName : user.Text(UserList.UserName);
    }

    /// <summary>Leaves out the workgroup that every new user joins, because lists do not contain it.</summary>
    public static object ListedWorkgroups(object workgroups, CicSettings settings) =>
        CicNameList.From(((CicNameList)workgroups).Where(workgroup => !NameComparer.Same(workgroup, settings.Defaults.Workgroup)));
}
