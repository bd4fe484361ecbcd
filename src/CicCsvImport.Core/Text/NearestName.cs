namespace CicCsvImport.Core.Text;

/// <summary>
/// Finds the name that a misspelled one was probably meant to be. A search compares all names. So that a list of many unknown names does
/// not take a time that grows with the square of its length, a source of names is searched for the first ones only.
/// </summary>
internal sealed class NearestName
{
    /// <summary>How many names are compared before searches end. For 100 known names, these are 1,000 misspelled ones.</summary>
    public const int MostComparisons = 100_000;

    private long _comparisons;

    /// <summary>Finds a name like <see cref="Find"/>; null if too many names have been compared already.</summary>
    public string? FindFirst(string name, Func<IEnumerable<string>> candidates) => Interlocked.Read(ref _comparisons) >= MostComparisons
        ? null
        : Find(name, Count(candidates()));

    private IEnumerable<string> Count(IEnumerable<string> candidates)
    {
        int count = 0;
        foreach (string candidate in candidates)
        {
            count++;
            yield return candidate;
        }

        Interlocked.Add(ref _comparisons, count);
    }

    /// <summary>
    /// Finds the candidate with the fewest single-letter edits from <paramref name="name"/>; null if every candidate would require
    /// changing more than a third of the letters. A name that differs only in its digits is another name and not a misspelled one.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string wanted = Fold(name);
        int best = Math.Max(1, wanted.Length / 3) + 1;
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            string other = Fold(candidate);
            int distance = Distance(wanted, other, best);
            if (distance < best && (distance == 0 || WithoutDigits(wanted) != WithoutDigits(other)))
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static string WithoutDigits(string name) => string.Concat(name.Where(c => !char.IsDigit(c)));

    private static string Fold(string name) => NameComparer.Normalize(name).ToUpperInvariant();

    // Optimal string alignment: insert, delete, replace, or swap two adjacent letters. It stops at the limit.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
            return limit;

        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            last[j] = j;

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int best = Math.Min(replace, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                current[j] = best;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[b.Length], limit);
    }
}
