namespace CicCsvImport.Core.Engine.Changes;

/// <summary>Ends an enumeration as soon as the user cancels it.</summary>
internal static class Cancelable
{
    public static IEnumerable<T> WithCancellation<T>(this IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (T item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
