namespace CicCsvImport.Core.Engine.Changes;

/// <summary>How a list was read, so that it can be read the same way again, whatever the settings and the culture are by then.</summary>
/// <param name="Noun">The noun of the cmdlets that read it.</param>
/// <param name="Encoding">The name of the encoding that was given; null where none was.</param>
/// <param name="Delimiter">The delimiter that read it.</param>
/// <param name="HeaderMap">Its headings that are not the columns' own names, each with the name of the column it means.</param>
internal sealed record ListFormat(string Noun, string? Encoding, char? Delimiter, IReadOnlyDictionary<string, string> HeaderMap);
