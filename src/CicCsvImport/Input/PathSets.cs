namespace CicCsvImport.Input;

/// <summary>The parameter sets of cmdlets with files: by paths with wildcards, or by literal paths.</summary>
internal static class PathSets
{
    public const string Path = "Path";
    public const string LiteralPath = "LiteralPath";
}
