using System.Collections;

namespace CicCsvImport.Input;

/// <summary>Reads the entries of a table that a user specifies. It can be an object of any class, whose code can throw anything.</summary>
[WritesErrors(ErrorId.ValueNotWritable)]
internal static class TableTexts
{
    /// <summary>Returns the keys as texts, with the values. A table that cannot be read ends the command.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="table">The table.</param>
    /// <param name="read">Reads a value.</param>
    public static List<(string Key, T Value)> Read<T>(CicCmdlet cmdlet, IDictionary table, Func<object?, T> read)
    {
        var entries = new List<(string, T)>();
        try
        {
            foreach (DictionaryEntry entry in table)
            {
                if (cmdlet.Cancellation.IsCancellationRequested)
                    throw new PipelineStoppedException();
                if (entries.Count == ObjectText.MostItems)
                {
                    throw new FormatException(
                        Messages.Format("Error_TooManyItems", Messages.Get("Items_Collection"), ObjectText.MostItems));
                }

                entries.Add((ObjectText.From(entry.Key), read(entry.Value)));
            }
        }
        catch (Exception unreadable) when (unreadable is not RuntimeException)
        {
            cmdlet.ThrowTerminatingError(Errors.ValueNotWritable(1, unreadable));
        }

        return entries;
    }
}
