using CicCsvImport.Lists;

namespace CicCsvImport.Reading;

/// <summary>A row that was read.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Source">Its cells as they stand in the file; valid until the next row is read.</param>
internal readonly record struct RowReading(RowResult Result, IListRecord Source);
