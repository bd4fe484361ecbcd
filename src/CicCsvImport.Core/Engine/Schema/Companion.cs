using CicCsvImport.Core.Issues;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// What comes and goes with each object of a kind, as the station of a managed phone does: an object of another kind and the same
/// name.
/// </summary>
/// <param name="Kind">The other kind.</param>
/// <param name="IsOne">Whether an object of the other kind is such a companion, and not one of its own.</param>
/// <param name="RemovalError">The error of removing a companion alone.</param>
internal sealed record Companion(ObjectSchema Kind, Func<CicObject, bool> IsOne, ErrorId RemovalError);
