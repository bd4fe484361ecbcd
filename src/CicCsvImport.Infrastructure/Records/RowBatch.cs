using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>Rows that were read together, to be handed on at once.</summary>
/// <param name="Rows">The rows; of a check, those of which there is something to say.</param>
/// <param name="Count">How many were read.</param>
/// <param name="Progress">How far in the file they are, from 0 to 1.</param>
internal sealed record RowBatch(IReadOnlyList<ReadRow> Rows, int Count, double Progress);
