namespace CicCsvImport.Core.Engine.Directories;

/// <summary>The changes that are read from the log.</summary>
internal sealed record ChangeFilter
{
    public static readonly ChangeFilter All = new();

    /// <summary>The kinds of objects; null for all.</summary>
    public IReadOnlyCollection<ObjectSchema>? Kinds { get; init; }

    /// <summary>The names of objects in the changes, which are those before a rename; null for all.</summary>
    public IReadOnlyCollection<string>? Names { get; init; }
}
