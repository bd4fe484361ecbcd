namespace CicCsvImport;

/// <summary>The severity of an issue. Severe and Warning are the vendor's own severities.</summary>
public enum CicIssueSeverity
{
    /// <summary>The value is imported as it is, but should be checked.</summary>
    Notice,

    /// <summary>Something could not be verified. <see cref="CicIssue.Effect"/> is the consequence.</summary>
    Warning,

    /// <summary>Nothing of the file is imported.</summary>
    Severe,
}
