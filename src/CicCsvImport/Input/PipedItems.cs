using System.Management.Automation;

namespace CicCsvImport.Input;

/// <summary>
/// The objects of the pipeline, one by one. With an array parameter, PowerShell would wrap each of them in an array, which takes
/// longer than reading or writing them.
/// </summary>
internal static class PipedItems
{
    /// <summary>Returns the current object, or the items of a collection, which an argument can be.</summary>
    public static IEnumerable<PSObject> From(PSObject? input)
    {
        if (input is null)
            return [];
        if (input.BaseObject is CicObject || LanguagePrimitives.GetEnumerable(input) is not { } items)
            return [input];
        return items.Cast<object?>().Where(item => item is not null).Select(item => PSObject.AsPSObject(item!));
    }
}
