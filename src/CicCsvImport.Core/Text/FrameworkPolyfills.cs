#if NETFRAMEWORK
namespace CicCsvImport;

/// <summary>Members that later frameworks have, so that the same code compiles for both.</summary>
internal static class FrameworkPolyfills
{
    public static bool Contains(this string text, char c) => text.IndexOf(c) >= 0;

    public static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

    public static bool StartsWith(this string text, char c) => text.Length > 0 && text[0] == c;

    public static bool EndsWith(this string text, char c) => text.Length > 0 && text[text.Length - 1] == c;

    public static bool TryAdd<TKey, TValue>(this Dictionary<TKey, TValue> dictionary, TKey key, TValue value)
    {
        if (dictionary.ContainsKey(key))
            return false;
        dictionary.Add(key, value);
        return true;
    }
}
#endif
