namespace CicCsvImport.Settings;

/// <summary>How large a list's parts may be.</summary>
internal sealed class LimitSettings
{
    /// <summary>The largest cell, in bytes of UTF-8.</summary>
    public int FieldBytes { get; set; }

    /// <summary>The largest record, in bytes of UTF-8.</summary>
    public int RecordBytes { get; set; }

    /// <summary>The most columns, blank ones at the end not counted.</summary>
    public int Columns { get; set; }
}
