using CicCsvImport.Directories;
using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Rules;

/// <summary>What holds for users only.</summary>
internal static class UserRules
{
    private const string SmtpPrefix = "SMTP:";

    /// <summary>The Interaction Message Store: the address is made from the display name at commit.</summary>
    public const string MessageStore = "FBMC";

    /// <summary>A Windows account: <c>DOMAIN\user</c>. One without a domain is worth a look.</summary>
    public static readonly CellRule NetworkId = new(ReadNetworkId)
    {
        Plain = _ => PlainText.Any.Where(text => text.IndexOf('\\') is var domain && domain > 0 && domain < text.Length - 1),
    };

    public static readonly CellRule Mailbox = new(ReadMailbox)
    {
        Plain = _ => PlainText.Any.Without(" <>,;").Where(text => text.StartsWith(SmtpPrefix) && IsPlainMailAddress(text.From(SmtpPrefix.Length))),
    };

    /// <summary>A role that is not known will be created without permissions: it is more often a misspelt one.</summary>
    public static readonly CellRule Role = new(ReadRole);

    /// <summary>A workgroup that is not known will be created.</summary>
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

    private static string? ReadNetworkId(in Cell cell)
    {
        string text = cell.Text;
        int backslash = text.IndexOf('\\');
        bool hasDomain = (backslash > 0 && backslash < text.Length - 1) || text.IndexOf('@') > 0;
        return hasDomain ? text : cell.Note(IssueCatalog.NetworkIdWithoutDomain);
    }

    private static string? ReadMailbox(in Cell cell)
    {
        string text = cell.Text.Trim();
        if (text.Equals(MessageStore, StringComparison.OrdinalIgnoreCase))
            return MessageStore;
        bool hasPrefix = text.StartsWith(SmtpPrefix, StringComparison.OrdinalIgnoreCase);
        string address = hasPrefix ? text.Substring(SmtpPrefix.Length).Trim() : text;
        if (!IsMailAddress(address))
            return cell.Drop(IssueCatalog.InvalidMailbox);
        return hasPrefix ? SmtpPrefix + address : cell.Replace(IssueCatalog.MailboxPrefixAdded, SmtpPrefix + address);
    }

    public static object? DefaultDisplayName(Row row) => DisplayNameOf(row.Record);

    /// <summary>First and last name, else the user name. Ours: the vendor does not say.</summary>
    public static string? DisplayNameOf(CicRecord user)
    {
        string first = user.Text(UserList.FirstName)?.Trim() ?? "";
        string last = user.Text(UserList.LastName)?.Trim() ?? "";
        string fullName = first.Length > 0 && last.Length > 0 ? first + " " + last : first + last;
        return fullName.Length > 0 ? fullName : user.Text(UserList.UserName);
    }

    /// <summary>The workgroup that every new user joins stands in no list.</summary>
    public static object ListedWorkgroups(object workgroups, CicSettings settings) =>
        ((string[])workgroups).Where(workgroup => !NameComparer.Same(workgroup, settings.Defaults.Workgroup)).ToArray();

    private static bool IsPlainMailAddress(CellBytes text)
    {
        int at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && text.From(at + 1).IndexOf('@') < 0 && text.IndexOf(':') < 0;
    }

    // One @ between two parts without blanks: enough to see that it is one address, and no more than that.
    private static bool IsMailAddress(string text)
    {
        int at = text.IndexOf('@');
        if (at <= 0 || at != text.LastIndexOf('@') || at == text.Length - 1)
            return false;
        foreach (char c in text)
        {
            if (c is '<' or '>' or ',' or ';' or ':' || char.IsWhiteSpace(c) || char.IsControl(c))
                return false;
        }

        return true;
    }
}
