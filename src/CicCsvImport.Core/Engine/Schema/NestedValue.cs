namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// A value of an object that does not fit into a cell. It is reported like the name of its type, which programs write in its place.
/// </summary>
/// <param name="TypeName">The name of the type.</param>
internal sealed record NestedValue(string TypeName);
