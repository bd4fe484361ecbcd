using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>How large a list's parts may be.</summary>
internal sealed class LimitSettings
{
    // A password, too, must fit into a cell, and .NET protects no longer one.
    private const int MostFieldBytes = 65536;

    /// <summary>The largest cell, in bytes of UTF-8.</summary>
    [Range(1, MostFieldBytes)]
    public int FieldBytes { get; set; }

    /// <summary>The largest record, in bytes of UTF-8.</summary>
    [Range(1, int.MaxValue)]
    public int RecordBytes { get; set; }

    /// <summary>The most columns, blank ones at the end not counted.</summary>
    [Range(1, int.MaxValue)]
    public int Columns { get; set; }
}
