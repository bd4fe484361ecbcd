namespace CicCsvImport;

/// <summary>The treatment of a row that no object of the directory matches.</summary>
public enum CicMissingAction
{
    /// <summary>The object is created. A row of a list of objects to remove is a conflict.</summary>
    Create,

    /// <summary>The row is skipped.</summary>
    Skip,

    /// <summary>Nothing is committed for any row. All missing objects are reported first.</summary>
    Fail,
}
