using System.Globalization;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Reports;
using CicCsvImport.Infrastructure.Reports;

namespace CicCsvImport.BrowserTests.Support;

/// <summary>Pages for the tests, each written to a file of its own.</summary>
internal static class SamplePages
{
    /// <summary>Text that would be markup, a script, or the end of a block if it were not text.</summary>
    public const string Hostile =
        "</script></textarea><!--<script>alert(1)</script>\"'><img src=x onerror=alert(2)><a href=javascript:alert(3)>&lt;"
        + "\0\u001b[2J\u202e\u2028\ud800";

    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("cic-pages-");

    public static void Delete() => Folder.Delete(recursive: true);

    /// <summary>A page of a number of changes with sections of every form: a third of the changes creates, updates and removes.</summary>
    public static string Changes(int count)
    {
        var changes = new ChangeSections([.. Enumerable.Range(1, count).Select(CreateChange)], view: null, areDone: false);
        return Write(new Report(
            "Plan of an import", "site.cicdb", "This plan can be applied.", ReportLevel.Decide,
            [.. Sections("Basic Station License"), changes.Rows()]));
    }

    /// <summary>A page in which every text is hostile, also each value of each column.</summary>
    public static string OnlyHostile()
    {
        ObjectChange[] changes =
        [
            ObjectChange.Create(new CicUser { UserName = Hostile, DisplayName = Hostile, Extension = Hostile, Roles = new(Hostile) }),
            ObjectChange.Update(new CicStation { Name = Hostile, Extension = "1" }, new CicStation { Name = Hostile, Extension = Hostile }),
        ];
        return Write(new Report(
            Hostile, Hostile, Hostile, ReportLevel.Stop,
            [.. Sections(Hostile), new ChangeSections(changes, view: null, areDone: true).Rows()]));
    }

    /// <summary>A page of issues, by code and one by one, before a table of changes.</summary>
    public static string Issues()
    {
        var place = new IssuePlace("/lists/sales-department.csv", "sales-department.csv", "User");
        CicIssue[] issues =
        [
            .. Enumerable.Range(1, 300).Select(i => new CicIssue(IssueCatalog.UnknownStation, place)
            {
                Line = i,
                Record = i,
                Column = "Station Name",
                Value = "Reception",
            }),
        ];
        var sections = new IssueSections(issues);
        var changes = new ChangeSections([CreateChange(1)], view: null, areDone: false);
        return Write(new Report(
            "Plan of an import", "site.cicdb", "This plan can be applied.", ReportLevel.Notice,
            [sections.ByCode("Issues by code"), sections.Rows(), changes.Rows()]));
    }

    /// <summary>A page with a logo of a size, which is drawn by a vector image.</summary>
    public static string WithLogo(int width, int height) => Write(
        new Report("Importance of numbers", "site.cicdb", "Nothing is open.", ReportLevel.Good, []),
        "data:image/svg+xml," + Uri.EscapeDataString($"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'/>"));

    /// <summary>A page whose names have a right-to-left script, in a sentence of a finding and of a table.</summary>
    public static string RightToLeft()
    {
        const string Sentence = "user 'אבג' (דהו)";
        return Write(new Report("Run 1", "site.cicdb", "Nothing is open.", ReportLevel.Notice,
        [
            new FindingsSection("open", "Open", [new Finding(ReportLevel.Notice, "1 user", "", [Sentence])]),
            new RowsSection("change", "Changes", [new("Values")], 1, [[new RowCell(Sentence, [new("Name", "אבג", "דהו")])]]),
        ]));
    }

    /// <summary>A page without changes.</summary>
    public static string Empty() => Write(new Report("Run 1", "Undo-CicImport", "Nothing is open.", ReportLevel.Good, []));

    private static ReportSection[] Sections(string text) =>
    [
        new FactsSection("facts", "Facts", [("Name", text), ("Made", new DateTime(2026, 7, 14, 15, 30, 0, DateTimeKind.Local))])
        {
            Note = text,
        },
        new TableSection("counts", "Counts", ["Kind", "Create"], [["user", 1234567], [text, 3]]),
        new FindingsSection("decisions", "Decisions",
        [
            new Finding(ReportLevel.Stop, "2 objects conflict", text, [text]),
            new Finding(ReportLevel.Decide, "7 objects are removed", text, [.. Enumerable.Repeat(text, 7)]),
            new Finding(ReportLevel.Open, "1 license is short", text, [text]),
            new Finding(ReportLevel.Notice, "1 object is renamed", text, [text]),
        ]),
        new BarsSection("licenses", "Licenses", [new ReportBar(text, 3, 5, 4, 0, 1)]),
        new StripsSection("extensions", "Extensions", ExtensionStrips.Create(["7100", "7101"], ["7101", "7102"])),
        new ChartSection("weeks", "Weeks", [(ReportValue.Date(new DateTime(2026, 7, 6)), 3)]),
        new SignaturesSection("approval", "Approval", ["Name", "Date"]),
    ];

    private static ObjectChange CreateChange(int number)
    {
        string extension = number.ToString("D6", CultureInfo.InvariantCulture);
        var station = new CicStation { Name = "Desk" + number.ToString(CultureInfo.InvariantCulture), Extension = extension };
        var user = new CicUser { UserName = "user" + extension, Extension = extension, Roles = new("Agent") };
        return (number % 3) switch
        {
            0 => ObjectChange.Remove(user),
            1 => ObjectChange.Create(user),
            _ => ObjectChange.Update(station, new CicStation { Name = station.Name, Extension = "7" + extension }),
        };
    }

    // Tests run at the same time.
    private static string Write(Report report, string? logo = null)
    {
        string path = Path.Combine(Folder.FullName, Guid.NewGuid() + ".html");
        using FileStream file = File.Create(path);
        new HtmlReport(report, logo).Write(file, CancellationToken.None);
        return path;
    }
}
