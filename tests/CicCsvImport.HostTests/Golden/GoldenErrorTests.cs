using System.Text.RegularExpressions;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Golden;

/// <summary>The ids of errors and the codes of issues are what they were: scripts test for them.</summary>
public sealed partial class GoldenErrorTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    /// <summary>As the help states them, which is made of the catalogues by which errors and issues are written.</summary>
    [Fact]
    public void The_ids_of_errors_and_the_codes_of_issues_are_as_they_were()
    {
        string[] errors = Headings(ErrorHeading(), "about_CicErrors");
        string[] issues = Headings(IssueHeading(), "about_CicIssues");
        Assert.True(errors.Length > 50 && issues.Length > 40, "The topics are no longer read.");

        GoldenFile.Verify(
            "errors.txt",
            [
                "Ids of errors: category, exception", .. errors, "",
                "Codes of issues: effect", .. issues, "",
                "Ids of each cmdlet's errors", .. IdsOfCmdlets(),
            ]);
    }

    private string[] Headings(Regex heading, string topic)
    {
        string text = _host.Run($"Get-Help {topic}").Single().ToString().ReplaceLineEndings("\n");
        return [.. heading.Matches(text).Select(match => $"{match.Groups[1].Value}: {match.Groups[2].Value}")];
    }

    private string[] IdsOfCmdlets()
    {
        HostResult notes = _host.Run(
            """
            foreach ($command in (Get-Command -Module CicCsvImport)) {
                $ids = foreach ($alert in (Get-Help $command.Name).alertSet.alert) { if ($alert.Text -cmatch '^(\w+):') { $Matches[1] } }
                "$($command.Name): $ids"
            }
            """);
        return [.. notes.WithoutErrors().Output.Select(line => line.ToString())];
    }

    [GeneratedRegex(@"(?m)^    (\w+)\n        (\w+, \w+)$")]
    private static partial Regex ErrorHeading();

    [GeneratedRegex(@"(?m)^    (\w+) \((\w+)\)$")]
    private static partial Regex IssueHeading();
}
