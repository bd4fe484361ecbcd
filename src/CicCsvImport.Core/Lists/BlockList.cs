namespace CicCsvImport.Lists;

/// <summary>
/// A list of values that grows by blocks: however long it becomes, nothing is copied and no memory is held twice.
/// </summary>
/// <typeparam name="T">What it holds: values in which the garbage collector has nothing to look for.</typeparam>
internal sealed class BlockList<T>
    where T : unmanaged
{
    // Blocks so large are not moved by the garbage collector.
    private const int BlockBits = 15;
    private const int BlockSize = 1 << BlockBits;
    private const int FirstSize = 32;
    private T[]?[] _blocks = [new T[FirstSize]];

    public int Count { get; private set; }

    public ref T this[int index] => ref _blocks[index >> BlockBits]![index & (BlockSize - 1)];

    public void Add(T value)
    {
        int block = Count >> BlockBits;
        int place = Count & (BlockSize - 1);
        if (block == _blocks.Length || _blocks[block] is not { } values || place >= values.Length)
            Grow(block, place);
        _blocks[block]![place] = value;
        Count++;
    }

    /// <summary>Takes away all values from an index on.</summary>
    public void Truncate(int count) => Count = count;

    // A short list is the common case: only the first block begins small.
    private void Grow(int block, int place)
    {
        if (block == 0)
        {
            Array.Resize(ref _blocks[0], place * 2);
            return;
        }

        if (block == _blocks.Length)
            Array.Resize(ref _blocks, block * 2);
#if NET
        _blocks[block] ??= GC.AllocateUninitializedArray<T>(BlockSize);
#else
        _blocks[block] ??= new T[BlockSize];
#endif
    }
}
