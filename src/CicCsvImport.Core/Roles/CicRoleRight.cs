namespace CicCsvImport;

/// <summary>What a role may do with one option: a cell of the vendor's table of default roles.</summary>
public sealed class CicRoleRight
{
    internal CicRoleRight(string role, string option, string value)
    {
        Role = role;
        Option = option;
        Value = value;
    }

    /// <summary>The role's name, as a user list names it.</summary>
    public string Role { get; }

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
