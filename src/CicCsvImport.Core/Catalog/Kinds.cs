using CicCsvImport.Directories;
using CicCsvImport.Lists;

namespace CicCsvImport.Catalog;

/// <summary>All kinds of objects that a directory holds. The schema of a kind says what its objects are.</summary>
internal static class Kinds
{
    /// <summary>All kinds, each after those that it refers to.</summary>
    public static IReadOnlyList<RecordSchema> All { get; } =
    [
        SiteSchemas.Role, SiteSchemas.Workgroup, SiteSchemas.RegistrationGroup, SiteSchemas.Location, SiteSchemas.Classification,
        SiteSchemas.License, PhoneTemplateSchema.Schema, StationList.Schema, PhoneLists.Schema, UserList.Schema,
    ];

    private static readonly Dictionary<string, RecordSchema> ByName = All.ToDictionary(schema => schema.Kind);

    /// <summary>The kind of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public static RecordSchema Of(string kind) => ByName[kind];
}
