namespace CicCsvImport;

/// <summary>What a row said of a column. An update changes what was given and nothing else.</summary>
public enum CicCellState
{
    /// <summary>The list has no such column; of a hand-made object, the property is null.</summary>
    Absent,

    /// <summary>The cell is blank; of a hand-made object, the property is an empty text.</summary>
    Blank,

    /// <summary>The cell gives a value.</summary>
    Given,

    /// <summary>The cell gave a value that cannot be used; an issue says why.</summary>
    Dropped,
}
