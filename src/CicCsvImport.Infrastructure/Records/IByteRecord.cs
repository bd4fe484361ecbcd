namespace CicCsvImport.Infrastructure.Records;

/// <summary>A record of bytes, which can be copied without creating strings.</summary>
internal interface IByteRecord : IListRecord
{
    /// <summary>The number of bytes in the record.</summary>
    int Size { get; }

    /// <summary>Copies the cells of the current record, unless it has misplaced quotes.</summary>
    /// <returns>Whether all texts are in the record byte for byte.</returns>
    bool TryCopyTo(CellPlaces cells);
}
