using System.Collections.Concurrent;
using System.Text.Json;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>The names of a kind's properties as they stand in JSON.</summary>
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

    /// <summary>The column whose property the reader stands at, or null.</summary>
    /// <param name="reader">Stands at a property's name.</param>
    /// <param name="likely">Where to look first: they are written in the columns' order. Gets to be the next one.</param>
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
