namespace CicCsvImport.Infrastructure.Workbooks.Writing;

/// <summary>A column of a sheet. All its cells are texts, also those that are still blank.</summary>
/// <param name="Heading">The cell of the first row.</param>
internal sealed record SheetColumn(string Heading)
{
    /// <summary>The heading is marked, because no row may be without a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The text shown with a selected cell; null if there is none.</summary>
    public string? Hint { get; init; }

    /// <summary>The note of the heading, which is then colored; null if there is none.</summary>
    public SheetNote? Note { get; init; }

    /// <summary>The values to choose from; empty if there is nothing to choose.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The question about a value that cannot be chosen; null if it is accepted without one.</summary>
    public string? Question { get; init; }

    /// <summary>The width in characters of a column whose texts are broken into lines; null if it follows from the texts.</summary>
    public int? WrapWidth { get; init; }
}
