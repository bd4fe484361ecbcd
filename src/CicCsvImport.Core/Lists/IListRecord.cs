namespace CicCsvImport.Lists;

/// <summary>A record of a file: the cells of one row as text. Valid until the next one is read.</summary>
internal interface IListRecord
{
    /// <summary>The physical line, from 1, on which the record begins.</summary>
    int Line { get; }

    /// <summary>The number of cells.</summary>
    int Count { get; }

    /// <summary>The text of a cell, without its quotes; of an unquoted one, without outer blanks. Past the end: empty.</summary>
    string Text(int index);

    /// <summary>
    /// The text of a cell where it stands in the file byte for byte; not where quotes in it are doubled, blanks around it are
    /// none that every list has, or the cells have no bytes.
    /// </summary>
    bool TryLocate(int index, out CellBytes text);

    /// <summary>
    /// Whether the text of a cell is plain to its column, where whoever has read the record has looked, perhaps on another thread;
    /// null where nobody has.
    /// </summary>
    bool? IsPlain(int index);

    /// <summary>Whether any cell has a quote where none may stand.</summary>
    bool HasStrayQuotes { get; }

    /// <summary>Whether a cell has a quote where none may stand; its text is then literally what the file has.</summary>
    bool HasStrayQuote(int index);
}
