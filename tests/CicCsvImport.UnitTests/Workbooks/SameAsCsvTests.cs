using System.Text.RegularExpressions;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Fixtures;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Workbooks;

/// <summary>
/// The lists whose faults a cell can have, in the sheets of workbooks that a spreadsheet has made of the CSV files with every column as
/// text. They give the same objects and issues, but for the place.
/// </summary>
public sealed class SameAsCsvTests
{
    private const int Fewest = 40;

    // A record has other cells than a row of a sheet, or a byte that XML has not.
    private static readonly string[] OfTheFile =
    [
        "NotText", "InvalidEncoding", "UnterminatedQuote", "LimitExceeded", "NoColumns", "DelimiterDetected", "StrayQuote", "UnevenRow",
        "TooManyFields", "ControlCharacter",
    ];

    // Only the cells of a CSV row end where the row ends.
    private static readonly Regex Place = new(
        @"bad\.xlsx?\[\w+\]|\w+\.csv| The row has \d+ cells?, but the header has \d+\.",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    public static TheoryData<string, string> Sheets
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (BadFixture fixture in BadFixtures.All.Where(fixture => fixture.Extension == ".csv"))
            {
                if (OfTheFile.Contains(fixture.Code))
                    continue;
                data.Add(fixture.Code, "bad.xlsx");
                data.Add(fixture.Code, "bad.xls");
            }

            return data;
        }
    }

    [Fact]
    public void There_are_many() => Assert.True(Sheets.Count >= 2 * Fewest, $"{Sheets.Count}");

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_gives_the_same_as_the_list(string code, string workbook)
    {
        BadFixture fixture = BadFixtures.All.Single(fixture => fixture.Code == code);

        ListContent list = fixture.Read();
        ListContent sheet = fixture.Read(Repository.Fixture("workbooks", workbook), new ListReadOptions { Sheet = code });

        IEnumerable<CicIssue> issues = sheet.Issues.Where(issue => issue.Code != "OldWorkbook");
        Assert.Equal(list.Issues.Select(Describe), issues.Select(Describe));
        Assert.All(issues, issue => Assert.StartsWith($"{workbook}[{code}]", issue.Message, StringComparison.Ordinal));
        bool isReadable = list.Issues.All(issue => issue.Severity != CicIssueSeverity.Severe);
        Assert.Equal(workbook == "bad.xls" && isReadable, sheet.Issues.Any(issue => issue.Code == "OldWorkbook"));
        Assert.Equal(list.Records.Select(ObjectTexts.Of), sheet.Records.Select(ObjectTexts.Of));
        Assert.Equal(list.Records.Select(row => row.Line), sheet.Records.Select(row => row.Line));
        Assert.Equal(list.Records.Select(GetStates), sheet.Records.Select(GetStates));
    }

    private static string Describe(CicIssue issue) => Place.Replace(
        string.Join(
            " | ", issue.ToString(), issue.Effect, issue.List, issue.Line, issue.Record, issue.Column, issue.Value, issue.Suggestion)
            .Replace("in row", "on line", StringComparison.Ordinal),
        match => match.Value[0] == ' ' ? "" : "list");

    private static string GetStates(CicObject row) => string.Join(" ", row.Schema.Columns.Select(column => row.GetState(column)));
}
