namespace CicCsvImport;

/// <summary>The two lists of managed phones.</summary>
public enum CicPhoneFormat
{
    /// <summary>By template.</summary>
    Template,

    /// <summary>By type, manufacturer and model.</summary>
    TMM,
}
