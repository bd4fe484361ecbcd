namespace CicCsvImport.Help.Topics;

/// <summary>The format of a topic: plain text with 80 columns, in which the description of a term is indented below it.</summary>
internal static class TopicText
{
    public const int Width = 80;
    private const string TermIndent = "    ";
    private const string TextIndent = "        ";

    /// <summary>Formats a term and its description.</summary>
    public static IEnumerable<string> Entry(string term, IEnumerable<string> paragraphs) =>
        [TermIndent + term, .. paragraphs.Where(text => text.Length > 0).SelectMany(text => Wrap(text, TextIndent)), ""];

    /// <summary>Wraps a text to the topic's width.</summary>
    public static IEnumerable<string> Wrap(string text, string indent)
    {
        string line = indent;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = indent;
            }

            line += line.Length == indent.Length ? word : " " + word;
        }

        yield return line;
    }
}
