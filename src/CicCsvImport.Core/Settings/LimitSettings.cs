using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>The size limits of a list.</summary>
internal sealed class LimitSettings
{
    // A password must also fit into a cell, and .NET protects no longer ones.
    private const int MostFieldBytes = 65536;

    /// <summary>The maximum size of a cell, in bytes of UTF-8.</summary>
    [Range(1, MostFieldBytes)]
    public int FieldBytes { get; set; }

    /// <summary>The maximum size of a record, in bytes of UTF-8.</summary>
    [Range(1, int.MaxValue)]
    public int RecordBytes { get; set; }

    /// <summary>The maximum number of columns, without blank ones at the end.</summary>
    [Range(1, int.MaxValue)]
    public int Columns { get; set; }

    /// <summary>The maximum size of a workbook when its parts are unpacked, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public int WorkbookBytes { get; set; }
}
