using System.Collections;

namespace CicCsvImport.Input;

/// <summary>
/// The objects of the pipeline, one by one. With an array parameter, PowerShell would wrap each of them in an array, which takes
/// longer than reading or writing them.
/// </summary>
[WritesErrors(ErrorId.ValueNotWritable)]
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
        int number = 0;
        IEnumerator each = Ask(items.GetEnumerator, number);
        using (each as IDisposable)
        {
            while (Ask(each.MoveNext, ++number))
            {
                if (cancellation.IsCancellationRequested)
                    throw new PipelineStoppedException();
                if (Ask(() => each.Current, number) is { } item)
                    yield return PSObject.AsPSObject(item);
            }
        }
    }

    // A collection that throws is incomplete, which ends the command. The code of a foreign object can throw anything.
    private static T Ask<T>(Func<T> get, int number)
    {
        try
        {
            return get();
        }
        catch (Exception failed) when (failed is not RuntimeException)
        {
            throw EndingErrors.Unreadable(number, failed);
        }
    }
}
