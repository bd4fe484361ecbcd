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
}
