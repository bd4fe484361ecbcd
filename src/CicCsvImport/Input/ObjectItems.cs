using System.Collections;

namespace CicCsvImport.Input;

/// <summary>
/// Reads the items of a value that is a collection, and of collections in it. They can be of any class, whose code can throw anything and
/// need not end.
/// </summary>
/// <param name="name">The name of the value.</param>
/// <param name="cancellation">Cancels the reading, as the engine stops a pipeline.</param>
internal sealed class ObjectItems(string name, CancellationToken cancellation)
{
    private int _count;

    /// <summary>Returns the items of a collection.</summary>
    /// <exception cref="FormatException">The value has too many items.</exception>
    /// <exception cref="RuntimeException">The collection cannot be read, or the reading was canceled.</exception>
    public object?[] Read(IEnumerable items)
    {
        object?[] read = Ask(() => Take(items).ToArray());
        return _count <= ObjectText.MostItems ? read
            : throw new FormatException(Messages.Format("Error_TooManyItems", name, ObjectText.MostItems));
    }

    /// <summary>
    /// Runs code of a foreign object, which can throw anything. Failures are reported as PowerShell reports those of a property.
    /// </summary>
    /// <exception cref="RuntimeException">The code has failed.</exception>
    public static T Ask<T>(Func<T> get)
    {
        try
        {
            return get();
        }
        catch (Exception failed) when (failed is not RuntimeException)
        {
            throw new GetValueInvocationException(failed.Message, failed);
        }
    }

    private IEnumerable<object?> Take(IEnumerable items)
    {
        foreach (object? item in items)
        {
            if (cancellation.IsCancellationRequested)
                throw new PipelineStoppedException();
            if (++_count > ObjectText.MostItems)
                yield break;
            yield return item;
        }
    }
}
