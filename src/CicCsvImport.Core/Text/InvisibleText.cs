namespace CicCsvImport.Core.Text;

/// <summary>Characters that are invisible but make two equal-looking names different or change their reading direction.</summary>
internal static class InvisibleText
{
    public static bool IsMark(char c) => c is
        '\u00AD' or '\u061C' or '\u180E' // soft hyphen, Arabic letter mark, Mongolian vowel separator
        or (>= '\u200B' and <= '\u200F') // zero-width blanks and joiners, direction marks
        or (>= '\u202A' and <= '\u202E') // embeddings and overrides
        or (>= '\u2060' and <= '\u2064') // word joiner, invisible operators
        or (>= '\u2066' and <= '\u206F') // isolates, deprecated format characters
        or '\uFEFF'; // zero-width no-break space: a byte-order mark in the middle

    /// <summary>Finds the first invisible character in <paramref name="text"/>; null if there is none.</summary>
    public static char? Find(string text)
    {
        foreach (char c in text)
        {
            if (c > 0x7F && IsMark(c))
                return c;
        }

        return null;
    }
}
