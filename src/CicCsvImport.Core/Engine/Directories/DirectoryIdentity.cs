namespace CicCsvImport.Core.Engine.Directories;

/// <summary>The identity of a directory.</summary>
/// <param name="Id">Identifies the directory, for a plan that is applied later.</param>
/// <param name="Name">The display name: for a local directory, the full path of its file.</param>
internal sealed record DirectoryIdentity(Guid Id, string Name);
