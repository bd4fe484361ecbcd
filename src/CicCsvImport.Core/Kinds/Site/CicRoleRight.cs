namespace CicCsvImport;

/// <summary>The right of a role, or of a user through all roles, to one option: a cell of the vendor's table of default roles.</summary>
public sealed class CicRoleRight
{
    internal CicRoleRight(string role, string option, string value)
    {
        Role = role;
        Option = option;
        Value = value;
    }

    /// <summary>The name of the role, as user lists name it. For the right of a user, the names of all roles of this user.</summary>
    public string Role { get; }

    /// <summary>The name of the user who has the right through all roles; null for the right of a role.</summary>
    public string? User { get; internal init; }

    /// <summary>The option, such as <c>Show Hold Button</c> or <c>ACL: View Workgroup</c>.</summary>
    public string Option { get; }

    /// <summary>
    /// <c>X</c> if the role has the right. For access control, <c>*ALL</c> (all items), <c>*ALL - inherited</c> (all items,
    /// inherited from the default user) or <c>Some</c>. Empty if the role does not have the right.
    /// </summary>
    public string Value { get; }

    /// <summary>Whether the option is an access-control list and not a single right.</summary>
    public bool IsAccessControl => Option.StartsWith(RoleMatrixPrefix, StringComparison.Ordinal);

    /// <summary>Returns the option and the value, as a directory stores them: <c>Show Hold Button=X</c>.</summary>
    public override string ToString() => Option + "=" + Value;

    internal static CicRoleRight Parse(string role, string stored)
    {
        int sign = stored.LastIndexOf('=');
        return new CicRoleRight(role, stored.Substring(0, sign), stored.Substring(sign + 1));
    }

    private const string RoleMatrixPrefix = "ACL:";
}
