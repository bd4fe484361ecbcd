namespace CicCsvImport.Input;

/// <summary>Ends an enumeration as soon as the user cancels it.</summary>
internal static class CancellableRows
{
    public static IEnumerable<T> WithCancellation<T>(this IEnumerable<T> rows, CancellationToken cancellation)
    {
        foreach (T row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
