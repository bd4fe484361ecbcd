namespace CicCsvImport;

/// <summary>The format of a report.</summary>
public enum CicReportFormat
{
    /// <summary>One page of HTML that needs nothing else.</summary>
    Html,

    /// <summary>Markdown, for a ticket. Long tables have their first rows only.</summary>
    Markdown,
}
