namespace CicCsvImport.Core.Reports;

/// <summary>A section of a report.</summary>
/// <param name="Id">The name by which a link finds it.</param>
/// <param name="Heading">The heading.</param>
internal abstract record ReportSection(string Id, string Heading)
{
    /// <summary>A sentence below the heading; empty if there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether there is nothing to show.</summary>
    public abstract bool IsEmpty { get; }
}

/// <summary>Labels with values.</summary>
internal sealed record FactsSection(string Id, string Heading, IReadOnlyList<(string Label, ReportValue Value)> Facts)
    : ReportSection(Id, Heading)
{
    public override bool IsEmpty => Facts.Count == 0;
}

/// <summary>A table that fits on a page.</summary>
internal sealed record TableSection(
    string Id, string Heading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportValue>> Rows) : ReportSection(Id, Heading)
{
    public override bool IsEmpty => Rows.Count == 0;
}

/// <summary>Statements that need attention, the most urgent first.</summary>
internal sealed record FindingsSection(string Id, string Heading, IReadOnlyList<Finding> Findings) : ReportSection(Id, Heading)
{
    public override bool IsEmpty => Findings.Count == 0 && Note.Length == 0;
}

/// <summary>A statement that needs attention.</summary>
/// <param name="Level">What it asks of the reader.</param>
/// <param name="Text">The statement, with a count.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Names">The objects that it is about.</param>
internal sealed record Finding(ReportLevel Level, string Text, string Advice, IReadOnlyList<string> Names)
{
    /// <summary>States that there are such objects. There is no statement if there are none.</summary>
    /// <param name="level">What it asks of the reader.</param>
    /// <param name="id">The name of its texts.</param>
    /// <param name="names">The objects.</param>
    public static IEnumerable<Finding> About(ReportLevel level, string id, IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 0 ? [] : [About(level, id, all.Length, all)];
    }

    /// <summary>States that licenses are short, with the number of each license and how many to buy.</summary>
    /// <param name="level">What it asks of the reader.</param>
    /// <param name="id">The name of its texts.</param>
    /// <param name="shortfalls">Each license with a station that lacks it.</param>
    /// <param name="pools">The license pools, as far as they are known.</param>
    public static IEnumerable<Finding> AboutLicenses(
        ReportLevel level, string id, IEnumerable<(string License, string Station)> shortfalls, IReadOnlyList<ReportBar> pools)
    {
        ILookup<string, ReportBar> named = pools.ToLookup(pool => pool.Name, NameComparer.Instance);
        (string Text, int Count)[] licenses =
        [
            .. shortfalls.ToLookup(lacking => lacking.License, lacking => lacking.Station, NameComparer.Instance)
                .Select(license => Describe(license, named[license.Key].FirstOrDefault())),
        ];
        return licenses.Length == 0 ? []
            : [About(level, id, licenses.Sum(license => license.Count), [.. licenses.Select(license => license.Text)])];
    }

    /// <summary>Adds the display name of a user to the name if it says more.</summary>
    public static string AddDisplayName(string text, string name, string? displayName) =>
        string.IsNullOrEmpty(displayName) || NameComparer.Same(name, displayName!) ? text
            : text + " (" + DisplayText.Clean(displayName!) + ")";

    private static (string Text, int Count) Describe(IGrouping<string, string> license, ReportBar? pool)
    {
        string stations = DisplayText.Some(license);
        return pool is null ? ($"{license.Key}: {license.Count()} ({stations})", license.Count())
            : pool.ShortBefore == pool.Short
                ? (Messages.Format("Report_Pool", pool.Name, pool.Short, pool.Lacking, stations), pool.Short)
                : (Messages.Format("Report_PoolPlanned", pool.Name, pool.ShortBefore, pool.Short, pool.Lacking, stations), pool.Short);
    }

    private static Finding About(ReportLevel level, string id, int count, IReadOnlyList<string> names) =>
        new(level, Messages.Format("Report_" + id, count), Messages.Get($"Report_{id}_Do"), names);
}

/// <summary>Amounts in use, each with its limit.</summary>
internal sealed record BarsSection(string Id, string Heading, IReadOnlyList<ReportBar> Bars) : ReportSection(Id, Heading)
{
    public override bool IsEmpty => Bars.Count == 0;

    /// <summary>Whether any amount changes.</summary>
    public bool HasChanges => Bars.Any(bar => bar.Before != bar.After || bar.ShortBefore != bar.Short);
}

/// <summary>An amount in use.</summary>
/// <param name="Name">What is used.</param>
/// <param name="Before">The amount in use now.</param>
/// <param name="After">The amount in use afterwards; the same if nothing is planned.</param>
/// <param name="Limit">The limit; null if it is not known.</param>
/// <param name="ShortBefore">How many are lacking now.</param>
/// <param name="Short">How many are lacking afterwards.</param>
internal sealed record ReportBar(string Name, int Before, int After, int? Limit, int ShortBefore, int Short)
{
    /// <summary>How many would have to be added to the limit. Some that are lacking can be available.</summary>
    public int Lacking => Limit is { } limit ? Math.Max(0, After + Short - limit) : Short;
}

/// <summary>Ranges of numbers, each with a strip of which are in use.</summary>
internal sealed record StripsSection(string Id, string Heading, IReadOnlyList<ReportStrip> Strips) : ReportSection(Id, Heading)
{
    /// <summary>The numbers that are added and that become free, by a label.</summary>
    public IReadOnlyList<(string Label, string Numbers)> Changes { get; init; } = [];

    public override bool IsEmpty => Strips.Count == 0 && Changes.Count == 0;

    /// <summary>Whether any range changes.</summary>
    public bool HasChanges => Strips.Any(strip => strip.Added + strip.Freed > 0);
}

/// <summary>A range of numbers.</summary>
/// <param name="From">The first number.</param>
/// <param name="To">The last number.</param>
/// <param name="Cells">Equal parts of the range in order.</param>
internal sealed record ReportStrip(string From, string To, IReadOnlyList<StripCell> Cells)
{
    public int Used => Cells.Sum(cell => cell.Used);

    public int Added => Cells.Sum(cell => cell.Added);

    public int Freed => Cells.Sum(cell => cell.Freed);
}

/// <summary>A part of a range: how many of its numbers stay in use, are added, and become free.</summary>
internal readonly record struct StripCell(int Used, int Added, int Freed);

/// <summary>A chart of columns.</summary>
internal sealed record ChartSection(string Id, string Heading, IReadOnlyList<(ReportValue Label, int Value)> Columns)
    : ReportSection(Id, Heading)
{
    public override bool IsEmpty => Columns.Count == 0;
}

/// <summary>A table of any length, which can be filtered and sorted.</summary>
/// <param name="Id">The name by which a link finds it. That of a row has its number added.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Count">The number of rows.</param>
/// <param name="Rows">The rows. They are read more than once.</param>
internal sealed record RowsSection(
    string Id, string Heading, IReadOnlyList<RowColumn> Columns, int Count, IEnumerable<IReadOnlyList<RowCell>> Rows)
    : ReportSection(Id, Heading)
{
    public override bool IsEmpty => Count == 0;
}

/// <summary>A column of a long table.</summary>
/// <param name="Name">The heading.</param>
/// <param name="HasFilter">Whether the rows can be filtered by its values, which are words.</param>
/// <param name="Form">The form of its values.</param>
internal sealed record RowColumn(string Name, bool HasFilter = false, ReportForm Form = ReportForm.Text);

/// <summary>A cell of a long table: a text, or the properties that change.</summary>
internal readonly record struct RowCell(string Text, IReadOnlyList<RowChange>? Changes = null)
{
    public static implicit operator RowCell(string? text) => new(text ?? "");
}

/// <summary>A property that changes. Null means no value.</summary>
internal readonly record struct RowChange(string Property, string? Old, string? New);

/// <summary>Lines on which people sign.</summary>
internal sealed record SignaturesSection(string Id, string Heading, IReadOnlyList<string> Lines) : ReportSection(Id, Heading)
{
    public override bool IsEmpty => Lines.Count == 0;
}
