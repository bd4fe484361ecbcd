using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Reports;

/// <summary>
/// A report for people who decide: what it is about, its verdict, and its sections in reading order. Its texts can have any characters:
/// a writer escapes those that would control the reader's program.
/// </summary>
/// <param name="Title">What it is, such as the plan of an import.</param>
/// <param name="Subject">What it is about, such as a directory.</param>
/// <param name="Verdict">The answer that most readers look for, in a sentence or two.</param>
/// <param name="Level">What the verdict asks of the reader.</param>
/// <param name="Sections">The sections. A table that grows while it is read comes last. Empty sections are left out.</param>
internal sealed record Report(string Title, string Subject, string Verdict, ReportLevel Level, IReadOnlyList<ReportSection> Sections)
{
    /// <summary>The fingerprint of the plan that it is about; null if it is not about a plan.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The account that made the report.</summary>
    public string Author { get; init; } = RunHeader.Account;

    /// <summary>The time at which the report was made.</summary>
    public DateTime Time { get; init; } = DateTime.Now;

    /// <summary>The sections that have something to show.</summary>
    public IEnumerable<ReportSection> Shown => Sections.Where(section => !section.IsEmpty);
}
