namespace CicCsvImport.Help.Topics;

/// <summary>The form of a topic: plain text of 80 columns, a term and what it means indented below.</summary>
internal static class TopicText
{
    public const int Width = 80;
    private const string TermIndent = "    ";
    private const string TextIndent = "        ";

    /// <summary>A term, and paragraphs about it.</summary>
    public static IEnumerable<string> Entry(string term, IEnumerable<string> paragraphs) =>
        [TermIndent + term, .. paragraphs.Where(text => text.Length > 0).SelectMany(text => Wrap(text, TextIndent)), ""];

    /// <summary>A text as lines of the topic's width.</summary>
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
