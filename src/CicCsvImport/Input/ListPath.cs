namespace CicCsvImport.Input;

/// <summary>A file to read.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="DisplayPath">Its path as the user typed it.</param>
internal readonly record struct ListPath(string FullPath, string DisplayPath);
