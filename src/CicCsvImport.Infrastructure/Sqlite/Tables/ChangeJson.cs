using System.Text.Json;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>
/// Reads and writes an object's changed properties as JSON, each with its old and new values: {"Extension":["5556","5557"]}.
/// </summary>
internal static class ChangeJson
{
    /// <param name="writer">Receives the properties.</param>
    /// <param name="change">The change.</param>
    /// <param name="lost">Properties of a removed object that this version does not know. A newer version can restore them.</param>
    public static void Write(Utf8JsonWriter writer, ObjectChange change, IReadOnlyList<UnknownProperty> lost)
    {
        PropertyNames names = PropertyNames.For(change.Kind);
        foreach (PropertyChange property in change.Properties)
        {
            writer.WritePropertyName(names[property.Column]);
            writer.WriteStartArray();
            PropertyJson.WriteStored(writer, property.Column.Store(property.Old));
            PropertyJson.WriteStored(writer, property.Column.Store(property.New));
            writer.WriteEndArray();
        }

        foreach (UnknownProperty property in lost)
        {
            writer.WritePropertyName(property.Name);
            writer.WriteStartArray();
            writer.WriteRawValue(property.Json, skipInputValidation: true);
            writer.WriteNullValue();
            writer.WriteEndArray();
        }
    }

    /// <summary>Reads the changed properties. Those that this version does not know are left out.</summary>
    /// <exception cref="JsonException">The content is not JSON, or does not contain changes.</exception>
    /// <exception cref="FormatException">A property has an invalid value.</exception>
    public static List<PropertyChange> Read(byte[] json, ObjectSchema kind)
    {
        PropertyNames names = PropertyNames.For(kind);
        List<PropertyChange> properties = [];
        var reader = new Utf8JsonReader(json);
        int likely = 0;
        PropertyJson.ReadStart(ref reader);
        while (PropertyJson.ReadName(ref reader))
        {
            Column? column = names.Find(ref reader, ref likely);
            reader.Read();
            if (column is null)
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException();
            properties.Add(new PropertyChange(column, ReadValue(ref reader, column), ReadValue(ref reader, column)));
            reader.Read();
            if (reader.TokenType != JsonTokenType.EndArray)
                throw new JsonException();
        }

        return properties;
    }

    private static object? ReadValue(ref Utf8JsonReader reader, Column column)
    {
        reader.Read();
        return PropertyJson.ReadStored(ref reader) is { } stored ? PropertyJson.Restore(column, stored) : null;
    }
}
