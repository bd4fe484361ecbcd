using System.Text.Json;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>
/// Reads and writes an object's properties as JSON: {"Extension":"5556","Roles":["Agent"]}. Its name is stored separately.
/// </summary>
internal static class ObjectJson
{
    /// <param name="writer">Receives the properties.</param>
    /// <param name="record">The object.</param>
    /// <param name="unknown">Properties that this version does not know, exactly as they are in the file.</param>
    public static void Write(Utf8JsonWriter writer, CicObject record, IReadOnlyList<UnknownProperty> unknown)
    {
        PropertyNames names = PropertyNames.For(record.Schema);
        foreach (Column column in record.Schema.Columns)
        {
            if (column == record.Schema.Identity || column.Store(record[column]) is not { } stored)
                continue;
            writer.WritePropertyName(names[column]);
            PropertyJson.WriteStored(writer, stored);
        }

        foreach (UnknownProperty property in unknown)
        {
            writer.WritePropertyName(property.Name);
            writer.WriteRawValue(property.Json, skipInputValidation: true);
        }
    }

    /// <param name="json">The properties.</param>
    /// <param name="record">Receives the values.</param>
    /// <param name="unknown">Receives the properties that this version does not know; null if they are not needed.</param>
    /// <exception cref="JsonException">The content is not JSON, or does not contain an object's properties.</exception>
    /// <exception cref="FormatException">A property has an invalid value.</exception>
    public static void Read(byte[] json, CicObject record, List<UnknownProperty>? unknown)
    {
        PropertyNames names = PropertyNames.For(record.Schema);
        var reader = new Utf8JsonReader(json);
        int likely = 0;
        PropertyJson.ReadStart(ref reader);
        while (PropertyJson.ReadName(ref reader))
        {
            if (names.Find(ref reader, ref likely) is { } column)
            {
                // The name is stored separately.
                if (column == record.Schema.Identity)
                    throw new JsonException();
                reader.Read();
                record.SetKnown(column, PropertyJson.Restore(column, PropertyJson.ReadStored(ref reader)));
                continue;
            }

            string name = reader.GetString()!;
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            unknown?.Add(new UnknownProperty(name, Encoding.UTF8.GetString(json, start, (int)reader.BytesConsumed - start)));
        }
    }
}
