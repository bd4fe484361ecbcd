namespace CicCsvImport;

/// <summary>The action of a change on an object of a directory.</summary>
public enum CicChangeAction
{
    /// <summary>The object is created.</summary>
    Create,

    /// <summary>Some properties of the object are changed.</summary>
    Update,

    /// <summary>The object is removed.</summary>
    Remove,

    /// <summary>The object already has the planned values.</summary>
    Unchanged,

    /// <summary>The row changes nothing because of <c>-OnConflict Skip</c> or <c>-OnMissing Skip</c>.</summary>
    Skip,

    /// <summary>The object exists already, or something else prevents the change. The plan cannot be applied.</summary>
    Conflict,
}
