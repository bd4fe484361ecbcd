namespace CicCsvImport.AcceptanceTests.Pester;

/// <summary>The outcome of a Pester test, or of a file or block that failed outside its tests.</summary>
/// <param name="Name">The file's name and the test's path in it.</param>
/// <param name="Failure">What went wrong, with file and line; null unless it failed.</param>
/// <param name="Skip">Why it was skipped; null unless it was.</param>
internal sealed record PesterResult(string Name, string? Failure, string? Skip);
