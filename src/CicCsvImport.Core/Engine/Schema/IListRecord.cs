namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A record of a list: the cells of one row as text. It is valid until the next record is read.</summary>
internal interface IListRecord
{
    /// <summary>The physical line, from 1, where the record begins.</summary>
    int Line { get; }

    /// <summary>The number of cells.</summary>
    int Count { get; }

    /// <summary>
    /// Returns the text of a cell without its quotes, or, if it is unquoted, without outer blanks. The text past the last cell is
    /// empty.
    /// </summary>
    string Text(int index);

    /// <summary>Whether any cell has a misplaced quote.</summary>
    bool HasStrayQuotes { get; }

    /// <summary>Checks whether a cell has a misplaced quote. Its text is then literally that of the file.</summary>
    bool HasStrayQuote(int index);
}
