namespace CicCsvImport;

/// <summary>The format of a list of managed phones.</summary>
public enum CicPhoneFormat
{
    /// <summary>A list by template.</summary>
    Template,

    /// <summary>A list by type, manufacturer and model.</summary>
    TMM,
}
