namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A record of a list: the cells of one row as text. Valid until the next one is read.</summary>
internal interface IListRecord
{
    /// <summary>The physical line, from 1, on which the record begins.</summary>
    int Line { get; }

    /// <summary>The number of cells.</summary>
    int Count { get; }

    /// <summary>The text of a cell, without its quotes; of an unquoted one, without outer blanks. Past the end: empty.</summary>
    string Text(int index);

    /// <summary>Whether any cell has a quote where none may stand.</summary>
    bool HasStrayQuotes { get; }

    /// <summary>Whether a cell has a quote where none may stand; its text is then literally what the file has.</summary>
    bool HasStrayQuote(int index);
}
