namespace CicCsvImport.Core.Reports;

/// <summary>The lists of a plan or a run, with the beginnings of their hashes.</summary>
internal static class SourceFacts
{
    private const int HashShown = 16;

    public static IEnumerable<(string Label, ReportValue Value)> From(IEnumerable<CicImportSource> sources) =>
        sources.Select(source => (Messages.Get("Report_List"), new ReportValue(
            Messages.Format("Report_Source", GetName(source), new string([.. source.Sha256.Take(HashShown)])))));

    private static string GetName(CicImportSource source) =>
        source.Format?.Sheet is { } sheet ? source.FileName + "[" + sheet + "]" : source.FileName;
}
