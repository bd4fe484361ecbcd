using System.Collections;

namespace CicCsvImport.HostTests.Fuzzing;

/// <summary>A table that has entries and gives none.</summary>
internal sealed class ThrowingTable : Hashtable
{
    public override int Count => 1;

    public override ICollection Keys => throw new InvalidOperationException("The keys throw.");

    public override object? this[object key]
    {
        get => throw new InvalidOperationException("The entry throws.");
        set => throw new InvalidOperationException("The entry throws.");
    }

    public override IDictionaryEnumerator GetEnumerator() => throw new InvalidOperationException("The entries throw.");
}
