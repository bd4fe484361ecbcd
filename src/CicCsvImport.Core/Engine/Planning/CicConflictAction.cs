namespace CicCsvImport;

/// <summary>What is done with a row whose object exists already.</summary>
public enum CicConflictAction
{
    /// <summary>Nothing at all is done, for any row: all conflicts are reported first.</summary>
    Fail,

    /// <summary>The object stays as it is.</summary>
    Skip,

    /// <summary>The object gets the values that the row gives. Blank cells and columns that the list lacks change nothing.</summary>
    Update,
}
