namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// The states of up to <see cref="MaxColumns"/> cells, four bits each: a <see cref="CicCellState"/> and a flag for defaults.
/// </summary>
internal struct CellStates
{
    public const int MaxColumns = 32;
    private const ulong StateMask = 0b0011;
    private const ulong DefaultMark = 0b0100;
    private ulong _first;
    private ulong _second;

    public readonly CicCellState GetState(int column) => (CicCellState)(Bits(column) & StateMask);

    public readonly bool IsDefault(int column) => (Bits(column) & DefaultMark) != 0;

    public void Set(int column, CicCellState state) => SetBits(column, (ulong)state);

    public void MarkDefault(int column) => SetBits(column, Bits(column) | DefaultMark);

    private readonly ulong Bits(int column) => ((column < 16 ? _first : _second) >> ((column & 15) * 4)) & 0b1111;

    private void SetBits(int column, ulong bits)
    {
        int shift = (column & 15) * 4;
        ref ulong word = ref column < 16 ? ref _first : ref _second;
        word = (word & ~(0b1111UL << shift)) | (bits << shift);
    }
}
