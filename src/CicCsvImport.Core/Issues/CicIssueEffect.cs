namespace CicCsvImport;

/// <summary>The effect of an issue on the import.</summary>
public enum CicIssueEffect
{
    /// <summary>The value is imported as it is.</summary>
    None,

    /// <summary>The value is imported in another form.</summary>
    ValueReplaced,

    /// <summary>The value is not imported. The rest of the row is imported with the column's default.</summary>
    ValueDropped,

    /// <summary>The row is not imported.</summary>
    RowSkipped,

    /// <summary>No row of the file is imported.</summary>
    FileRejected,
}
