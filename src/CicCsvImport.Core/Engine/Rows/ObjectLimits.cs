using System.Text;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>Applies the limits of a list's records to objects.</summary>
internal sealed class ObjectLimits(LimitSettings limits)
{
    /// <summary>The maximum number of bytes of a character of a string in UTF-8.</summary>
    private const int MostBytesPerCharacter = 3;

    /// <summary>Finds the limit that an object exceeds; null if there is none.</summary>
    /// <param name="list">The list that the object is a row of.</param>
    /// <param name="cells">The values of the list's columns.</param>
    /// <param name="others">The values of other properties.</param>
    /// <returns>The column that is too long, if it is a column; what is too large; and the limit.</returns>
    public (string? Column, string What, string Limit)? Find(
        ListDefinition list, IReadOnlyList<object?> cells, IReadOnlyList<object?> others)
    {
        int columns = 0;
        long sum = 0;
        for (int i = 0; i < cells.Count + others.Count; i++)
        {
            object? value = i < cells.Count ? cells[i] : others[i - cells.Count];
            if (Column.GetState(value) != CicCellState.Given)
                continue;
            columns++;
            long size = GetSize(value!);
            sum += size;
            if (size > limits.FieldBytes)
            {
                string? column = i < cells.Count ? list.Columns[i].Column.Name : null;
                return (column, Messages.Format("Limit_Value", size), Messages.Format("Limit_Bytes", limits.FieldBytes));
            }
        }

        if (sum > limits.RecordBytes)
            return (null, Messages.Get("Limit_Record"), Messages.Format("Limit_Bytes", limits.RecordBytes));
        return columns > limits.Columns
            ? (null, Messages.Format("Limit_Columns", columns), limits.Columns.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }

    // Nearly all values are so short that their bytes need not be counted.
    private long GetSize(object value) => value switch
    {
        string text when text.Length <= limits.FieldBytes / MostBytesPerCharacter => text.Length,
        string text => Encoding.UTF8.GetByteCount(text),
        // A collection of a foreign class can have no end, so only its text counts, which is none.
        string[] or List<string> or CicNameList or CicList<string> => ((IEnumerable<string>)value).Sum(GetSize),
        System.Security.SecureString secret => Passwords.SecureText.GetLength(secret),
        _ => 0,
    };
}
