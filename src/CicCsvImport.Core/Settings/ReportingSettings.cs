using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>How much the cmdlets report.</summary>
internal sealed class ReportingSettings
{
    /// <summary>The number of warnings that are written for each code and file. Further ones are only counted.</summary>
    [Range(0, int.MaxValue)]
    public int WarningsPerCodeAndFile { get; set; }
}
