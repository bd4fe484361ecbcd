namespace CicCsvImport.Core.Engine.Directories;

/// <summary>Which directory it is.</summary>
/// <param name="Id">Tells the directory from every other one, for a plan that is applied later.</param>
/// <param name="Name">What people call it: the full path of a local directory's file.</param>
internal sealed record DirectoryIdentity(Guid Id, string Name);
