using System.Text.Json;
using System.Text.Json.Serialization;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>The old and new values of a property, as stored by its column: [null,"5556"].</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct PlanValues(object? Old, object? New)
{
    private sealed class Converter : JsonConverter<PlanValues>
    {
        public override PlanValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException();
            reader.Read();
            object? old = PropertyJson.ReadStored(ref reader);
            reader.Read();
            object? @new = PropertyJson.ReadStored(ref reader);
            reader.Read();
            return reader.TokenType == JsonTokenType.EndArray ? new PlanValues(old, @new) : throw new JsonException();
        }

        // Written on one line, because indentation would put each value on a line of its own.
        public override void Write(Utf8JsonWriter writer, PlanValues value, JsonSerializerOptions options)
        {
            using var line = new MemoryStream();
            using (var lineWriter = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = options.Encoder }))
            {
                lineWriter.WriteStartArray();
                PropertyJson.WriteStored(lineWriter, value.Old);
                PropertyJson.WriteStored(lineWriter, value.New);
                lineWriter.WriteEndArray();
            }

            writer.WriteRawValue(line.GetBuffer().AsSpan(0, (int)line.Length), skipInputValidation: true);
        }
    }
}
