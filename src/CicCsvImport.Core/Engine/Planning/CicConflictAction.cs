namespace CicCsvImport;

/// <summary>The treatment of a row whose object exists already.</summary>
public enum CicConflictAction
{
    /// <summary>Nothing is committed for any row. All conflicts are reported first.</summary>
    Fail,

    /// <summary>The object is left as it is.</summary>
    Skip,

    /// <summary>The object gets the values that the row gives. Blank cells and missing columns change nothing.</summary>
    Update,
}
