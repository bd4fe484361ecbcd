using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Catalog;

/// <summary>All kinds of objects that a directory holds. The schema of a kind says what its objects are.</summary>
internal static class KindCatalog
{
    /// <summary>All kinds, each after those that it refers to.</summary>
    public static IReadOnlyList<ObjectSchema> All { get; } =
    [
        SiteSchemas.Role, SiteSchemas.Workgroup, SiteSchemas.RegistrationGroup, SiteSchemas.Location, SiteSchemas.Classification,
        SiteSchemas.License, PhoneTemplateSchema.Schema, StationList.Schema, PhoneLists.Schema, UserList.Schema,
    ];

    private static readonly Dictionary<string, ObjectSchema> ByName = All.ToDictionary(schema => schema.Kind);

    /// <summary>The kind of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public static ObjectSchema Get(string kind) => ByName[kind];
}
