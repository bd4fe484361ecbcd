using System.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// Compares the headings of columns. Outer blanks are trimmed and inner blanks are collapsed; letter case and invisible marks are
/// ignored.
/// </summary>
internal sealed class Heading : IEqualityComparer<string>
{
    /// <summary>The heading of a reject file's extra column, which every list ignores.</summary>
    public const string Problem = "Problem";

    public static Heading Comparer { get; } = new();

    private Heading()
    {
    }

    public static bool Same(string left, string right) => Fold(left) == Fold(right);

    public bool Equals(string? x, string? y) => x is null || y is null ? ReferenceEquals(x, y) : Same(x, y);

    public int GetHashCode(string obj) => StringComparer.Ordinal.GetHashCode(Fold(obj));

    /// <summary>
    /// Reduces a heading to its letters and digits, so that headings that mean the same can be found: <c>user_name</c>,
    /// <c>User-Name</c>, <c>User Name* (required)</c>.
    /// </summary>
    public static string Reduce(string heading)
    {
        var reduced = new StringBuilder(heading.Length);
        int depth = 0;
        foreach (char c in NameComparer.Normalize(heading))
        {
            depth = c is '(' or '[' ? depth + 1 : c is ')' or ']' ? Math.Max(0, depth - 1) : depth;
            if (depth == 0 && char.IsLetterOrDigit(c))
                reduced.Append(char.ToUpperInvariant(c));
        }

        return reduced.ToString();
    }

    private static string Fold(string heading)
    {
        var folded = new StringBuilder(heading.Length);
        foreach (char c in NameComparer.Normalize(heading))
        {
            if (InvisibleText.IsMark(c))
                continue;
            if (!char.IsWhiteSpace(c))
                folded.Append(char.ToUpperInvariant(c));
            else if (folded.Length > 0 && folded[folded.Length - 1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
