using System.Text.RegularExpressions;

namespace CicCsvImport.Help.Pages;

/// <summary>
/// The Markdown pages in docs. Text between marks such as &lt;!-- issues --&gt; and &lt;!-- /issues --&gt; is generated from the
/// code.
/// </summary>
internal static partial class PageFiles
{
    /// <summary>Writes all pages with updated generated parts to a folder.</summary>
    /// <returns>The faults of the pages.</returns>
    public static IReadOnlyList<string> Write(string sources, string folder, IReadOnlyDictionary<string, Func<string>> parts)
    {
        Directory.CreateDirectory(folder);
        HashSet<string> missing = [.. parts.Keys];
        List<string> faults = [];
        foreach (string source in Directory.EnumerateFiles(sources, "*.md"))
        {
            string name = Path.GetFileName(source);
            File.WriteAllText(Path.Combine(folder, name), GeneratedPart().Replace(File.ReadAllText(source), part => Make(name, part)));
        }

        return [.. faults, .. missing.Select(part => $"No page has the marks of the generated part {part}.")];

        string Make(string page, Match part)
        {
            missing.Remove(part.Groups[1].Value);
            if (parts.TryGetValue(part.Groups[1].Value, out Func<string>? make))
                return make();
            faults.Add($"{page} has marks of an unknown generated part: {part.Groups[1].Value}");
            return part.Value;
        }
    }

    [GeneratedRegex(@"(?s)(?<=<!-- (\w+) -->\n).*?(?=\n<!-- /\1 -->)")]
    private static partial Regex GeneratedPart();
}
