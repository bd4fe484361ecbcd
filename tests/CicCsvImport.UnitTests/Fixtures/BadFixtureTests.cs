using CicCsvImport.Core.Issues;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>Each issue code has a list that has this fault and no other. A new code without one fails here.</summary>
public sealed class BadFixtureTests
{
    /// <summary>
    /// What no file can hold has its tests in FileNotReadableTests, and what only a plan has, in MissingTests and
    /// ListComparisonTests.
    /// </summary>
    private static readonly string[] WithoutFile = ["FileNotReadable", "NoSuchObject", "NotRemoved"];

    public static TheoryData<string> Codes => [.. IssueCatalog.All.Select(kind => kind.Code).Except(WithoutFile)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_bad_list_has_the_one_fault_that_it_is_named_after(string code)
    {
        BadFixture fixture = Assert.Single(BadFixtures.All, fixture => fixture.Code == code);

        ListContent content = fixture.Read();

        CicIssue issue = Assert.Single(content.Issues);
        Assert.Equal(
            (fixture.Code, fixture.Line, fixture.Column, fixture.Effect),
            (issue.Code, issue.Line, issue.Column, issue.Effect));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_text_of_the_issue_can_be_read(string code)
    {
        BadFixture fixture = Assert.Single(BadFixtures.All, fixture => fixture.Code == code);

        CicIssue issue = fixture.Read().Issues[0];

        Assert.All(
            [issue.Reason, issue.Message, issue.Suggestion, issue.ToString(), issue.Kind.When],
            text => Assert.DoesNotMatch(@"\{\d|^\s*$|''|  ", text));
    }

    [Fact]
    public void Every_file_of_the_folder_is_named_after_a_code()
    {
        IEnumerable<string> files = Directory.GetFiles(Repository.Fixture("bad")).Select(Path.GetFileName)!;

        Assert.Equal(BadFixtures.All.Select(fixture => fixture.Code + fixture.Extension).Order(), files.Order());
    }
}
