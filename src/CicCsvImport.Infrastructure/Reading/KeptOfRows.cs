namespace CicCsvImport.Reading;

/// <summary>What is needed of the rows of a list. What is not needed is not made: a cell can hold a password.</summary>
internal enum KeptOfRows
{
    /// <summary>The issues only, of those rows that have any.</summary>
    Issues,

    /// <summary>The objects and the issues of all rows.</summary>
    Objects,

    /// <summary>Those, and the cells of rows that do not import.</summary>
    ObjectsAndRejected,
}
