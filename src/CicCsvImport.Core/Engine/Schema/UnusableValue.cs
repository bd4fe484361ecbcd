namespace CicCsvImport.Core.Engine.Schema;

/// <summary>What a source has in a cell in place of a usable value, which its text alone does not show.</summary>
/// <param name="Kind">The issue of the value.</param>
/// <param name="Text">The text of the cell.</param>
internal sealed record UnusableValue(IssueKind Kind, string Text)
{
    /// <summary>Whether columns of Yes or No can use its text.</summary>
    public bool IsText { get; private init; }

    /// <summary>Creates the value for an object that does not fit into a cell, which programs write as the name of its type.</summary>
    public static UnusableValue Nested(string typeName) => new(IssueCatalog.TypeName, typeName);

    /// <summary>
    /// Creates the value for something to which a spreadsheet converts names and digits: a date, a rounded number, TRUE or FALSE.
    /// </summary>
    public static UnusableValue Converted(string text) => new(IssueCatalog.MangledNumber, text) { IsText = true };
}
