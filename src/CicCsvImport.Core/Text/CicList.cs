using System.Collections.ObjectModel;

namespace CicCsvImport;

/// <summary>A read-only list that is one value of an object. As text its items are delimited by <c>|</c>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class CicList<T> : ReadOnlyCollection<T>
{
    /// <summary>Creates a list.</summary>
    /// <param name="items">The items.</param>
    public CicList(IEnumerable<T> items)
        : base([.. items])
    {
    }

    /// <summary>The texts of the items, delimited by <c>|</c>.</summary>
    public override string ToString() => string.Join("|", this);
}
