namespace CicCsvImport.Input;

/// <summary>The parameter sets of cmdlets with files: by paths with wildcards, by literal paths, or piped with objects.</summary>
internal static class PathSets
{
    public const string Path = "Path";
    public const string LiteralPath = "LiteralPath";
    public const string InputObject = "InputObject";
}
