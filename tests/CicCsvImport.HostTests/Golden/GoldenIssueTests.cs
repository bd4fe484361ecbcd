using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Golden;

/// <summary>Every list of tests/fixtures has the issues that it had, read by each of the Test cmdlets.</summary>
public sealed class GoldenIssueTests : IDisposable
{
    // A hash stands for the other issues of a list that has very many.
    private const int Written = 100;

    // Without these settings and the template, some fixtures would have no issue.
    private const string Known =
        """{ "KnownProxyGroups": [ "Remote Agent" ], "KnownStations": [ "Guest01" ], "KnownWorkgroups": [ "Sales" ] }""";

    private const string Script =
        """
        $template = New-CicPhoneTemplate 'My Polycom Template' -Manufacturer Polycom -Model IP600 -NoStore
        $null = $ExecutionContext.SessionState.Path.SetLocation($folder)
        $tests = @{ 'Test-CicStationCsv' = @{}; 'Test-CicPhoneCsv' = @{ Template = $template }; 'Test-CicUserCsv' = @{} }
        foreach ($fixture in $fixtures) {
            foreach ($test in 'Test-CicStationCsv', 'Test-CicPhoneCsv', 'Test-CicUserCsv') {
                $parameters = $tests[$test]
                [pscustomobject]@{ Fixture = $fixture; Cmdlet = $test; Issues = @(& $test $fixture -Settings $settings @parameters) }
            }
        }
        """;

    private static readonly string[] Properties =
        ["Severity", "Code", "Effect", "List", "Line", "Record", "Column", "Value", "Message", "Suggestion"];

    private static readonly string Folder = Path.Combine(Places.Root, "tests", "fixtures");

    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void The_issues_of_every_fixture_are_as_they_were()
    {
        string[] fixtures =
        [
            .. Directory.EnumerateFiles(Folder, "*.csv", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
        _host.Set("fixtures", fixtures);
        _host.Set("folder", Folder);
        _host.Write("settings.json", Known);
        _host.Set("settings", _host.GetPath("settings.json"));

        HostResult read = _host.Run(Script).WithoutErrors();

        GoldenFile.Verify("issues.csv", [Row(["Fixture", "Cmdlet", .. Properties]), .. read.Output.SelectMany(Rows)]);
    }

    private static IEnumerable<string> Rows(PSObject reading)
    {
        string[] rows =
        [
            .. LanguagePrimitives.GetEnumerable(reading.Value("Issues")).Cast<object>()
                .Select(PSObject.AsPSObject)
                .Select(issue => Row([reading.Text("Fixture"), reading.Text("Cmdlet"), .. Properties.Select(issue.Text)])),
        ];
        if (rows.Length <= Written)
            return rows;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
        string rest = $"{rows.Length} issues in all, SHA-256 {Convert.ToHexString(hash)}";
        return rows.Take(Written).Append(Row([reading.Text("Fixture"), reading.Text("Cmdlet"), rest]));
    }

    private static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Cell(cell ?? "")));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
