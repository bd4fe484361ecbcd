using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A record whose cells can be had as bytes, without making texts of them.</summary>
internal interface ILocatedRecord : IValueRecord
{
    /// <summary>
    /// The text of a cell where it stands in the file byte for byte; not where quotes in it are doubled, or blanks around it are
    /// none that every list has.
    /// </summary>
    bool TryLocate(int index, out CellBytes text);

    /// <summary>
    /// Whether the text of a cell is one of the raw texts of its column, where whoever has read the record has looked, perhaps on another thread;
    /// null where nobody has.
    /// </summary>
    bool? IsRaw(int index);
}
