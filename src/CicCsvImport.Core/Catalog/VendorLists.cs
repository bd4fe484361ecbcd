using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Catalog;

/// <summary>The lists of the vendor's assistants.</summary>
internal static class VendorLists
{
    /// <summary>The four lists in the order in which they are imported.</summary>
    public static ListCatalog Catalog { get; } =
        new(StationList.Definition, PhoneLists.ByTemplate, PhoneLists.ByModel, UserList.Definition);

    /// <summary>The lists of names only, one of each kind. Only the names of objects to remove or to rename are judged.</summary>
    public static ListCatalog Names { get; } = new(
        OnlyNames(StationList.Definition, "Station", "station list"),
        OnlyNames(PhoneLists.ByModel, "Phone", "phone list"),
        OnlyNames(UserList.Definition, "User", "user list"));

    private static ListDefinition OnlyNames(ListDefinition list, string name, string title) => new()
    {
        Name = name,
        Title = title,
        Noun = list.Noun,
        Schema = list.Schema,
        Columns = [list.Schema.Identity.Required()],
        IgnoresOtherColumns = true,
    };
}
