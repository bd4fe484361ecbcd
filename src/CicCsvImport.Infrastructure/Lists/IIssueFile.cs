namespace CicCsvImport.Infrastructure.Lists;

/// <summary>A file of rows that have issues, which is created completely or not at all.</summary>
internal interface IIssueFile : IDisposable
{
    /// <summary>Writes a row.</summary>
    /// <param name="cells">The cells of the headings.</param>
    /// <param name="issues">The issues of the row.</param>
    /// <param name="surplus">The cells without a heading.</param>
    void Write(string[] cells, IReadOnlyList<CicIssue> issues, IReadOnlyList<string> surplus);

    /// <summary>Moves the complete file to its path.</summary>
    void Commit();
}
