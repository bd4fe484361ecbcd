using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>How much the cmdlets say.</summary>
internal sealed class ReportingSettings
{
    /// <summary>So many warnings of one code and file are written one by one; the rest is counted.</summary>
    [Range(0, int.MaxValue)]
    public int WarningsPerCodeAndFile { get; set; }
}
