namespace CicCsvImport.Core.Kinds.Users;

/// <summary>The user that every site has (reference: "Default roles"). This user cannot be removed and keeps the operator role.</summary>
internal static class OperatorUser
{
    public const string Name = "Operator";

    public const string Role = "Operator";

    public static bool Is(string userName) => NameComparer.Same(userName, Name);
}
