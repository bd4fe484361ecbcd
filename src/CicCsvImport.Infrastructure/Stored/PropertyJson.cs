using System.Text.Encodings.Web;
using System.Text.Json;

namespace CicCsvImport.Infrastructure.Stored;

/// <summary>Reads and writes the values of properties as JSON. One buffer is reused for all objects.</summary>
internal sealed class PropertyJson : IDisposable
{
    /// <summary>The encoder. The file is not a web page, so the names of people stay legible in it.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public PropertyJson() => _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true });

    public string Write<T>(T source, Action<Utf8JsonWriter, T> write)
    {
        _buffer.SetLength(0);
        _writer.Reset();
        _writer.WriteStartObject();
        write(_writer, source);
        _writer.WriteEndObject();
        _writer.Flush();
        return Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length);
    }

    /// <summary>Writes a value in the stored form of its column.</summary>
    public static void WriteStored(Utf8JsonWriter writer, object? stored)
    {
        switch (stored)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case string[] texts:
                writer.WriteStartArray();
                foreach (string text in texts)
                    writer.WriteStringValue(text);
                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A column stores a {stored.GetType()}.", nameof(stored));
        }
    }

    /// <summary>Reads the start of the properties.</summary>
    /// <exception cref="JsonException">There are no properties.</exception>
    public static void ReadStart(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
    }

    /// <summary>Reads the name of the next property. Returns false at the end of the content.</summary>
    /// <exception cref="JsonException">There is something else than properties.</exception>
    public static bool ReadName(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.PropertyName)
            return true;
        return reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? false : throw new JsonException();
    }

    /// <summary>Reads the value at the reader's position.</summary>
    /// <exception cref="JsonException">The value is not in a column's stored form.</exception>
    public static object? ReadStored(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return ReadText(ref reader);
        List<string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(ReadText(ref reader) ?? throw new JsonException());
        return texts.ToArray();
    }

    /// <summary>Restores a value from its stored form.</summary>
    /// <exception cref="FormatException">The column does not store such a value.</exception>
    public static object? Restore(Column column, object? stored)
    {
        bool isForm = column is not SecretColumn && (stored is null || stored is string[] == column.HoldsSeveral);
        return isForm ? column.Restore(stored) : throw new FormatException();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _buffer.Dispose();
    }

    private static string? ReadText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw new JsonException(),
    };
}
