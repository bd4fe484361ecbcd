namespace CicCsvImport.Core.Engine.Schema;

/// <summary>What a source has in a cell in place of a usable value, which its text alone does not show.</summary>
/// <param name="Kind">The issue of the value.</param>
/// <param name="Text">The text of the cell.</param>
internal sealed record UnusableValue(IssueKind Kind, string Text)
{
    /// <summary>Whether only a column of digits or passwords cannot use the value. Other columns read its text.</summary>
    public bool IsText { get; private init; }

    /// <summary>Creates the value for an object that does not fit into a cell, which programs write as the name of its type.</summary>
    public static UnusableValue Nested(string typeName) => new(IssueCatalog.TypeName, typeName);

    /// <summary>Creates the value for a date or a time, to which a spreadsheet converts digits.</summary>
    public static UnusableValue Date(string text) => new(IssueCatalog.MangledNumber, text) { IsText = true };
}
