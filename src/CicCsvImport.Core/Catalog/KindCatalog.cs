using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Catalog;

/// <summary>The kinds of objects in a directory. A kind's schema describes its objects.</summary>
internal static class KindCatalog
{
    /// <summary>All kinds, each after the kinds that it refers to.</summary>
    public static IReadOnlyList<ObjectSchema> All { get; } =
    [
        SiteSchemas.Role, SiteSchemas.Workgroup, SiteSchemas.RegistrationGroup, SiteSchemas.Location, SiteSchemas.Classification,
        SiteSchemas.License, PhoneTemplateSchema.Schema, StationList.Schema, PhoneLists.Schema, UserList.Schema,
    ];

    private static readonly Dictionary<string, ObjectSchema> ByName = All.ToDictionary(schema => schema.Kind);

    /// <summary>Returns the kind with a given name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public static ObjectSchema Get(string kind) => ByName[kind];
}
