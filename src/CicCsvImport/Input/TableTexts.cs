using System.Collections;

namespace CicCsvImport.Input;

/// <summary>Reads the entries of a table that a user specifies. It can be an object of any class, whose code can throw anything.</summary>
[WritesErrors(ErrorId.ValueNotWritable)]
internal static class TableTexts
{
    /// <summary>Returns the entries as texts. A table that cannot be read ends the command.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="table">The table.</param>
    /// <param name="getText">Returns the text of a value; by default, the usual one.</param>
    public static List<(string Key, string Value)> Read(CicCmdlet cmdlet, IDictionary table, Func<object?, string>? getText = null)
    {
        var texts = new List<(string, string)>();
        try
        {
            foreach (DictionaryEntry entry in table)
                texts.Add((ObjectText.From(entry.Key), (getText ?? ObjectText.From)(entry.Value)));
        }
        catch (Exception unreadable) when (unreadable is not RuntimeException)
        {
            cmdlet.ThrowTerminatingError(Errors.ValueNotWritable(1, unreadable));
        }

        return texts;
    }
}
