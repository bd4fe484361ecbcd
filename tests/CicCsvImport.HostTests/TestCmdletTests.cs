namespace CicCsvImport.HostTests;

/// <summary>Test writes an object for each fault, or with -Quiet a Boolean for each file.</summary>
public sealed class TestCmdletTests : IDisposable
{
    private readonly Host _host = new();

    public TestCmdletTests()
    {
        _host.Write("clean.csv", "User Name", "anna");
        _host.Write("notice.csv", "User Name,Network ID", "bert,bert");
        _host.Write("warning.csv", "User Name,DID", "carl,x");
        _host.Write("severe.csv", "User Name", "\"dora");
    }

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_clean_list_gives_nothing() => Assert.Empty(_host.Run("Test-CicUserCsv clean.csv").WithoutErrors().Output);

    [Fact]
    public void Each_fault_is_an_object_and_no_stream_has_anything()
    {
        HostResult result = _host.Run("Test-CicUserCsv clean.csv, notice.csv, warning.csv, severe.csv");

        Assert.Equal(["NetworkIdWithoutDomain", "InvalidDid", "UnterminatedQuote"], result.WithoutErrors().Codes);
        Assert.Equal(["Notice", "Warning", "Severe"], result.Values("Severity").Select(severity => severity!.ToString()));
        Assert.All(result.Output, issue => Assert.Equal("CicCsvImport.CicIssue", issue.TypeNames[0]));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void An_issue_tells_everything()
    {
        System.Management.Automation.PSObject issue = _host.Run("Test-CicUserCsv warning.csv").Single();

        Assert.Equal("InvalidDid", issue.Value("Code"));
        Assert.Equal("Warning", issue.Text("Severity"));
        Assert.Equal("ValueDropped", issue.Text("Effect"));
        Assert.Equal("User", issue.Value("List"));
        Assert.Equal(_host.PathOf("warning.csv"), issue.Value("Path"));
        Assert.Equal(2, issue.Value("Line"));
        Assert.Equal(1, issue.Value("Record"));
        Assert.Equal("DID", issue.Value("Column"));
        Assert.Equal("x", issue.Value("Value"));
        Assert.StartsWith("warning.csv:2: DID 'x' ", issue.Text("Message"), StringComparison.Ordinal);
        Assert.NotEmpty(issue.Text("Suggestion")!);
    }

    [Fact]
    public void Quiet_gives_a_Boolean_for_each_file()
    {
        HostResult result = _host.Run("Test-CicUserCsv clean.csv, notice.csv, warning.csv, severe.csv, missing.csv -Quiet");

        Assert.Equal([true, true, false, false, false], result.WithoutErrors().Output.Select(item => item.BaseObject));
    }

    [Fact]
    public void Code_looks_for_some_issues_only()
    {
        HostResult result = _host.Run("Test-CicUserCsv notice.csv, warning.csv, severe.csv -Code InvalidDid -IssueVariable found");

        Assert.Equal(["InvalidDid", "UnterminatedQuote"], result.WithoutErrors().Codes);
        Assert.Equal(2, _host.Run("$found.Count").Single().BaseObject);
        Assert.Equal(
            [true, true, false, false],
            _host.Run("Test-CicUserCsv notice.csv, warning.csv, severe.csv, missing.csv -Code DuplicateName -Quiet").WithoutErrors().Output.Select(item => item.BaseObject));
    }

    [Fact]
    public void A_code_that_there_is_not_is_an_error_and_no_clean_list()
    {
        HostResult result = _host.Run("Test-CicUserCsv warning.csv -Code InvalidDiD, InvalidDud -Quiet");

        Assert.Empty(result.Output);
        Assert.StartsWith("CodeNotFound,", result.End?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'InvalidDid'?", result.End!.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IssueVariable_collects_the_issues_of_all_files()
    {
        _host.Run("$good = 'clean.csv', 'notice.csv', 'warning.csv', 'severe.csv' | Test-CicUserCsv -Quiet -IssueVariable issues");

        Assert.Equal(["NetworkIdWithoutDomain", "InvalidDid", "UnterminatedQuote"], _host.Run("$issues").Codes);
    }

    [Theory]
    [InlineData("Import-CicUserCsv warning.csv, severe.csv -IssueVariable issues", "InvalidDid UnterminatedQuote")]
    [InlineData("Import-CicUserCsv warning.csv -FailOnWarning -IssueVariable issues", "InvalidDid")]
    [InlineData("Import-CicUserCsv clean.csv -IssueVariable issues", "")]
    [InlineData("Test-CicUserCsv warning.csv -IssueVariable issues", "InvalidDid")]
    public void IssueVariable_serves_Test_and_Import(string script, string codes)
    {
        _host.Set("issues", "left from before");
        _host.Run(script + " -WarningAction SilentlyContinue -ErrorAction SilentlyContinue | Out-Null");

        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), _host.Run("$issues").Codes);
    }

    [Fact]
    public void IssueVariable_can_be_read_while_rows_still_come()
    {
        _host.Write("two.csv", "User Name,DID", "anna,x", "bert,y");

        HostResult result = _host.Run("Import-CicUserCsv two.csv -IssueVariable issues -WarningAction SilentlyContinue | ForEach-Object { $issues.Count }");

        Assert.Equal([1, 2], result.WithoutErrors().Output.Select(item => item.BaseObject));
    }

    [Fact]
    public void IssueVariable_is_set_in_the_scope_of_the_caller()
    {
        HostResult result = _host.Run("""
            function Get-IssueCount { Test-CicUserCsv warning.csv -IssueVariable inner | Out-Null; $inner.Count }
            Get-IssueCount
            $null -eq $inner
            """);

        Assert.Equal([1, true], result.WithoutErrors().Output.Select(item => item.BaseObject));
    }

    [Fact]
    public void Uniqueness_spans_the_files_of_one_command_and_not_two_commands()
    {
        _host.Write("again.csv", "User Name", "anna");

        Assert.Equal(["DuplicateName"], _host.Run("Test-CicUserCsv clean.csv, again.csv").Codes);
        Assert.Empty(_host.Run("Test-CicUserCsv clean.csv; Test-CicUserCsv again.csv").Codes);
    }
}
