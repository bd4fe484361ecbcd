using System.Collections;

namespace CicCsvImport.Core.Engine.Changes;

/// <summary>A list whose enumeration can be canceled, so that work on many items can be stopped at any time.</summary>
/// <param name="items">The items.</param>
/// <param name="cancellation">Cancels the enumeration.</param>
internal sealed class CancelableList<T>(IReadOnlyList<T> items, CancellationToken cancellation) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.WithCancellation(cancellation).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
