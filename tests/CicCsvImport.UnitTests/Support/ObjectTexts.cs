using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.UnitTests.Support;

/// <summary>Values as texts that can be compared.</summary>
internal static class ObjectTexts
{
    /// <summary>A value as a directory keeps it: blank where it keeps none.</summary>
    public static string Of(Column column, object? value) => string.Join("|", column.GetTexts(value));

    /// <summary>All that an object has.</summary>
    public static string Of(CicObject record) => string.Join(
        "; ",
        record.Schema.Columns
            .Select(column => (column.Property, Text: Of(column, record[column])))
            .Where(value => value.Text.Length > 0)
            .Select(value => value.Property + "=" + value.Text));
}
