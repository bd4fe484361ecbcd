namespace CicCsvImport.Help.Topics;

/// <summary>The about topics: the texts in docs/en-US, in which a line such as {{issues}} is replaced by generated text.</summary>
internal static class TopicFiles
{
    /// <summary>Writes all topics to a folder, with generated parts.</summary>
    /// <returns>The faults of the texts.</returns>
    public static IReadOnlyList<string> Write(string sources, string folder, IReadOnlyDictionary<string, Func<IEnumerable<string>>> parts)
    {
        List<string> faults = [];
        foreach (string source in Directory.EnumerateFiles(sources, "about_*.help.txt"))
        {
            string[] lines = [.. File.ReadLines(source).SelectMany(line => Fill(line, parts))];
            faults.AddRange(lines
                .Where(line => line.Length > TopicText.Width || line.Contains("{{", StringComparison.Ordinal))
                .Select(line => $"{Path.GetFileName(source)} has a line that is too long, or names a part that nobody makes: {line}"));
            // Windows PowerShell 5.1 reads a text without a byte-order mark in the system's own encoding.
            var encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
            File.WriteAllLines(Path.Combine(folder, Path.GetFileName(source)), lines, encoding);
        }

        return faults;
    }

    private static IEnumerable<string> Fill(string line, IReadOnlyDictionary<string, Func<IEnumerable<string>>> parts) =>
        line.StartsWith("{{", StringComparison.Ordinal) && parts.TryGetValue(line.Trim('{', '}'), out Func<IEnumerable<string>>? make)
            ? make()
            : [line];
}
