using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CicCsvImport.Infrastructure.Stored;

/// <summary>Writes properties as JSON, one object after the other with one buffer; and reads their values.</summary>
internal sealed class PropertyJson : IDisposable
{
    /// <summary>The file is no web page: names of people stay legible in it.</summary>
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

    /// <summary>Writes a value as a column stores it.</summary>
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

    /// <summary>Reads the value that the reader stands at.</summary>
    /// <exception cref="JsonException">It is none that a column stores.</exception>
    public static object? ReadStored(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return ReadText(ref reader);
        List<string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(ReadText(ref reader) ?? throw new JsonException());
        return texts.ToArray();
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
