using System.Text;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// Compares the headings of columns. Outer blanks are trimmed and inner blanks are collapsed; letter case and invisible marks are
/// ignored.
/// </summary>
internal sealed class Heading : IEqualityComparer<string>
{
    public static Heading Comparer { get; } = new();

    private Heading()
    {
    }

    public static bool Same(string left, string right) => Fold(left) == Fold(right);

    public bool Equals(string? x, string? y) => x is null || y is null ? ReferenceEquals(x, y) : Same(x, y);

    public int GetHashCode(string obj) => StringComparer.Ordinal.GetHashCode(Fold(obj));

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
