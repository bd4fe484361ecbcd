using CicCsvImport.Planning;

namespace CicCsvImport.Commands;

/// <summary>Changes that were made.</summary>
/// <param name="Changes">The changes, those of users with the passwords that they were given.</param>
/// <param name="Run">Their run; null where there was nothing to do.</param>
internal sealed record CommittedChanges(IReadOnlyList<ObjectChange> Changes, CicImport? Run);
