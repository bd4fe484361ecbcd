namespace CicCsvImport.Infrastructure.Lists;

/// <summary>Writes rows as a list to a file, which is created completely or not at all.</summary>
internal interface IListExporter : IDisposable
{
    /// <summary>Adds a row.</summary>
    /// <param name="cells">The texts of the list's columns, in order; null if the object has no such column.</param>
    /// <exception cref="FormatException">The file cannot hold a text. The row is not written.</exception>
    /// <exception cref="OperationCanceledException">Writing was canceled.</exception>
    void Write(string?[] cells);

    /// <summary>Moves the complete list to its path.</summary>
    /// <exception cref="OperationCanceledException">Writing was canceled. An existing file is unchanged.</exception>
    void Commit();
}
