namespace CicCsvImport.Input;

/// <summary>The parameter sets of cmdlets that take files: by paths with wildcards, or by exact names.</summary>
internal static class PathSets
{
    public const string Path = "Path";
    public const string LiteralPath = "LiteralPath";
}
