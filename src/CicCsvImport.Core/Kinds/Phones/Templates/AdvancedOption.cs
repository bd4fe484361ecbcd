namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>
/// An advanced option of a phone template, as the text <c>key=value</c>. The first equals sign ends the key. Blanks around the key
/// are ignored. The value is kept literally, including blanks and further equals signs.
/// </summary>
/// <param name="Key">The option's name, in the letter case of the phone's configuration.</param>
/// <param name="Value">The option's value, which can be empty.</param>
internal sealed record AdvancedOption(string Key, string Value)
{
    private const char Separator = '=';

    /// <exception cref="FormatException">There is no equals sign or no key.</exception>
    public static AdvancedOption Parse(string text)
    {
        int end = text.IndexOf(Separator);
        string key = text.Substring(0, Math.Max(0, end)).Trim();
        return key.Length > 0
            ? new AdvancedOption(key, text.Substring(end + 1))
            : throw new FormatException(Messages.Format("AdvancedOption_Form", DisplayText.Clean(text)));
    }

    /// <summary>Reads the options of a template.</summary>
    /// <exception cref="FormatException">A text is not an option, or two options have the same key.</exception>
    public static IReadOnlyList<AdvancedOption> ParseAll(IEnumerable<string> texts)
    {
        AdvancedOption[] options = [.. texts.Select(Parse)];
        IGrouping<string, AdvancedOption>? twice = options
            .GroupBy(option => option.Key, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null ? options : throw new FormatException(Messages.Format("AdvancedOption_Twice", DisplayText.Clean(twice.Key)));
    }

    /// <summary>Returns the text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Key + Separator + Value;
}
