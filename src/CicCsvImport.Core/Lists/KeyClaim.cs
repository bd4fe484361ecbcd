namespace CicCsvImport.Lists;

/// <summary>Where a key was claimed.</summary>
/// <param name="File">The number of the file in the session.</param>
/// <param name="Line">The physical line.</param>
internal readonly record struct KeyClaim(int File, int Line);
