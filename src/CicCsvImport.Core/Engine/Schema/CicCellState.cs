namespace CicCsvImport;

/// <summary>The state of a cell. An update changes only the values of given cells.</summary>
public enum CicCellState
{
    /// <summary>The list has no such column. In a custom object, the property is null.</summary>
    Absent,

    /// <summary>The cell is blank. In a custom object, the property is an empty string.</summary>
    Blank,

    /// <summary>The cell has a value.</summary>
    Given,

    /// <summary>The cell had a value that cannot be used. An issue gives the reason.</summary>
    Dropped,
}
