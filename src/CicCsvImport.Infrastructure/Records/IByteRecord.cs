using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>A record of bytes, which are copied in place of its texts.</summary>
internal interface IByteRecord : IListRecord
{
    /// <summary>How many bytes the record has.</summary>
    int Size { get; }

    /// <summary>Copies the present record's cells, unless it has quotes where none may stand.</summary>
    /// <returns>Whether the texts of all cells are in the record byte for byte.</returns>
    bool TryCopyTo(CellPlaces cells);
}
