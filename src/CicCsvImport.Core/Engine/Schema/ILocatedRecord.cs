using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A record whose cells are available as bytes, without creating strings.</summary>
internal interface ILocatedRecord : IValueRecord
{
    /// <summary>
    /// Finds the text of a cell if the file contains it byte for byte. This is not the case if it has doubled quotes, or if it is
    /// surrounded by blanks other than the usual ones.
    /// </summary>
    bool TryLocate(int index, out CellBytes text);

    /// <summary>
    /// Returns whether the text of a cell is one of the raw texts of its column, if the reader of the record has checked that,
    /// perhaps on another thread; otherwise null.
    /// </summary>
    bool? IsRaw(int index);
}

/// <summary>A record of an object, whose cells can contain values instead of texts.</summary>
internal interface IValueRecord : IListRecord
{
    /// <summary>Returns the value of a cell, which is only validated; null if the cell has a text, which must be parsed first.</summary>
    object? ValueAt(int cell);
}
