namespace CicCsvImport;

/// <summary>How bad an issue of a list is. Severe and Warning are the vendor's own two grades.</summary>
public enum CicIssueSeverity
{
    /// <summary>The value is imported as it stands and is worth a look.</summary>
    Notice,

    /// <summary>Something could not be verified; <see cref="CicIssue.Effect"/> says what becomes of it.</summary>
    Warning,

    /// <summary>Nothing of the file is imported.</summary>
    Severe,
}
