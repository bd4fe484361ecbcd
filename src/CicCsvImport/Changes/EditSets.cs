namespace CicCsvImport.Changes;

/// <summary>The parameter sets of cmdlets that change objects: specified by names, piped, or rows for the specified names.</summary>
internal static class EditSets
{
    public const string Name = "Name";
    public const string InputObject = "InputObject";
    public const string NamedInput = "NamedInput";
}
