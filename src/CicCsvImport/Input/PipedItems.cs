using System.Collections;

namespace CicCsvImport.Input;

/// <summary>
/// The objects of the pipeline, one by one. With an array parameter, PowerShell would wrap each of them in an array, which takes
/// longer than reading or writing them.
/// </summary>
internal static class PipedItems
{
    /// <summary>Returns the current object, or the items of a collection, which an argument can be.</summary>
    /// <param name="input">The object.</param>
    /// <param name="cancellation">Cancels the enumeration, as the engine stops a pipeline.</param>
    public static IEnumerable<PSObject> From(PSObject? input, CancellationToken cancellation)
    {
        if (input is null)
            return [];
        if (input.BaseObject is CicObject || LanguagePrimitives.GetEnumerable(input) is not { } items)
            return [input];
        return Each(items, cancellation);
    }

    private static IEnumerable<PSObject> Each(IEnumerable items, CancellationToken cancellation)
    {
        foreach (object? item in items)
        {
            if (cancellation.IsCancellationRequested)
                throw new PipelineStoppedException();
            if (item is not null)
                yield return PSObject.AsPSObject(item);
        }
    }
}
