namespace CicCsvImport.Core.Issues;

/// <summary>Another row, as the text of an issue refers to it.</summary>
/// <param name="Place">Its file, or the objects.</param>
/// <param name="Line">Its line, or the number of the object.</param>
/// <param name="IsHere">Whether the issue is about the same file.</param>
internal sealed record OtherRow(IssuePlace Place, int Line, bool IsHere)
{
    /// <summary>Names the row.</summary>
    /// <param name="inCopy">Whether the text is in a copy of the file, whose rows have other numbers.</param>
    public string Describe(bool inCopy) => Place.Describe(Line, IsHere && !inCopy);
}
