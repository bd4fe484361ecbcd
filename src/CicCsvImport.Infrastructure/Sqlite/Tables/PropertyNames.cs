using System.Collections.Concurrent;
using System.Text.Json;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>The JSON names of a kind's properties.</summary>
internal sealed class PropertyNames
{
    private static readonly ConcurrentDictionary<ObjectSchema, PropertyNames> Known = new();

    private readonly ObjectSchema _kind;
    private readonly JsonEncodedText[] _names;

    private PropertyNames(ObjectSchema kind)
    {
        _kind = kind;
        _names = [.. kind.Columns.Select(column => JsonEncodedText.Encode(column.Property, PropertyJson.Encoder))];
    }

    public static PropertyNames For(ObjectSchema kind) => Known.GetOrAdd(kind, schema => new PropertyNames(schema));

    public JsonEncodedText this[Column column] => _names[column.Index];

    /// <summary>Finds the column of the property at the reader's position; null if there is none.</summary>
    /// <param name="reader">The reader, positioned at a property's name.</param>
    /// <param name="likely">
    /// The column to try first, because properties are written in the columns' order. It is advanced to the next column.
    /// </param>
    public Column? Find(ref Utf8JsonReader reader, ref int likely)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            int index = (likely + i) % _names.Length;
            if (!reader.ValueTextEquals(_names[index].EncodedUtf8Bytes))
                continue;
            likely = index + 1;
            return _kind.Columns[index];
        }

        return null;
    }
}
