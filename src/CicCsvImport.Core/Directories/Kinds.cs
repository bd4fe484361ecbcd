using CicCsvImport.Lists;

namespace CicCsvImport.Directories;

/// <summary>The kinds of objects that a directory holds. What an object of a kind is, its schema says.</summary>
internal static class Kinds
{
    public const string Role = "role";
    public const string Workgroup = "workgroup";
    public const string RegistrationGroup = "registration group";
    public const string Location = "location";
    public const string Classification = "classification";
    public const string License = "license";
    public const string PhoneTemplate = "phone template";
    public const string Station = "station";
    public const string Phone = "phone";
    public const string User = "user";

    private static readonly Lazy<Dictionary<string, RecordSchema>> ByName = new(() => All.ToDictionary(schema => schema.Kind));

    /// <summary>All kinds, each after those that it refers to.</summary>
    public static IReadOnlyList<RecordSchema> All =>
    [
        SiteSchemas.Role, SiteSchemas.Workgroup, SiteSchemas.RegistrationGroup, SiteSchemas.Location, SiteSchemas.Classification,
        SiteSchemas.License, PhoneTemplateSchema.Schema, StationList.Schema, PhoneLists.Schema, UserList.Schema,
    ];

    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public static RecordSchema Of(string kind) => ByName.Value[kind];
}
