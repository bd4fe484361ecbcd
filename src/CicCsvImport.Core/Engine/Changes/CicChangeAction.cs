namespace CicCsvImport;

/// <summary>What becomes of an object of a directory.</summary>
public enum CicChangeAction
{
    /// <summary>It is made.</summary>
    Create,

    /// <summary>Some of its properties get other values.</summary>
    Update,

    /// <summary>It is taken away.</summary>
    Remove,

    /// <summary>It is already as it should be.</summary>
    Unchanged,

    /// <summary>It exists, and stays as it is, because that was asked for (<c>-OnConflict Skip</c>).</summary>
    Skip,

    /// <summary>It exists, or something stands in its way: the plan cannot be applied.</summary>
    Conflict,
}
