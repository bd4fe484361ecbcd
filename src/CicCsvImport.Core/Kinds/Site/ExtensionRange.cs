namespace CicCsvImport.Core.Kinds.Site;

/// <summary>A range of extensions. Extensions are texts: 99 is followed by 100, and 0099 by 0100.</summary>
/// <param name="From">The first extension; null if the range has no beginning.</param>
/// <param name="To">The last extension; null if the range has no end.</param>
internal sealed record ExtensionRange(string? From, string? To)
{
    /// <summary>Orders extensions as a range does.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    /// <summary>Whether the last extension precedes the first one.</summary>
    public bool IsReversed => From is not null && To is not null && Compare(From, To) > 0;

    public bool Contains(string extension) =>
        (From is null || Compare(From, extension) <= 0) && (To is null || Compare(extension, To) <= 0);

    /// <summary>Returns all extensions of a range that has a beginning and an end.</summary>
    public IEnumerable<string> GetAll()
    {
        for (string extension = From!; Contains(extension); extension = Next(extension))
            yield return extension;
    }

    /// <summary>Returns the next extension. It is at least as long, with leading zeros.</summary>
    public static string Next(string extension)
    {
        char[] next = extension.ToCharArray();
        for (int i = next.Length - 1; i >= 0; i--)
        {
            if (next[i] != '9')
            {
                next[i]++;
                return new string(next);
            }

            next[i] = '0';
        }

        return "1" + new string(next);
    }

    private static int Compare(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
}
