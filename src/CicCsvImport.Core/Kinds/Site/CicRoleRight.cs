namespace CicCsvImport;

/// <summary>What a role, or a user by all his roles, may do with one option: a cell of the vendor's table of default roles.</summary>
public sealed class CicRoleRight
{
    internal CicRoleRight(string role, string option, string value)
    {
        Role = role;
        Option = option;
        Value = value;
    }

    /// <summary>The role's name, as a user list names it; of a user's right, the names of all his roles.</summary>
    public string Role { get; }

    /// <summary>The name of the user who has the right by all his roles together; null of a role's right.</summary>
    public string? User { get; internal init; }

    /// <summary>The option, such as <c>Show Hold Button</c> or <c>ACL: View Workgroup</c>.</summary>
    public string Option { get; }

    /// <summary>
    /// <c>X</c> where the role has the right; for access control <c>*ALL</c> (all items), <c>*ALL - inherited</c>
    /// (all items, inherited from the default user) or <c>Some</c>; empty where it has not.
    /// </summary>
    public string Value { get; }

    /// <summary>Whether the option is an access-control list rather than a single right.</summary>
    public bool IsAccessControl => Option.StartsWith(RoleMatrixPrefix, StringComparison.Ordinal);

    /// <summary>The right as a directory keeps it.</summary>
    internal string ToStored() => Option + "=" + Value;

    internal static CicRoleRight Parse(string role, string stored)
    {
        int sign = stored.LastIndexOf('=');
        return new CicRoleRight(role, stored.Substring(0, sign), stored.Substring(sign + 1));
    }

    private const string RoleMatrixPrefix = "ACL:";
}
