namespace CicCsvImport;

/// <summary>What an issue does to the import.</summary>
public enum CicIssueEffect
{
    /// <summary>Nothing: the value is imported as it stands.</summary>
    None,

    /// <summary>The value is imported in another form.</summary>
    ValueReplaced,

    /// <summary>The value is not imported; the rest of the row is, and the column's default applies.</summary>
    ValueDropped,

    /// <summary>The row is not imported.</summary>
    RowSkipped,

    /// <summary>No row of the file is imported.</summary>
    FileRejected,
}
