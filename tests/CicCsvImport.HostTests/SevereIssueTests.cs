using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>A list that cannot be read: an error for its file, nothing of it written, and the next file goes on.</summary>
public sealed class SevereIssueTests : IDisposable
{
    private readonly Host _host = new();

    public SevereIssueTests()
    {
        _host.Write("good.csv", "User Name", "anna");
        _host.Write("FileNotReadable/file", "");
        _host.WriteBytes("NotText", [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0]);
        _host.WriteBytes("InvalidEncoding", [.. "User Name\r\nJ"u8, 0xFC, .. "rgen\r\n"u8]);
        _host.Write("UnterminatedQuote", "User Name", "anna", "\"bert");
        _host.Write("LimitExceeded", "User Name", new string('x', 70_000));
        _host.Write("NoColumns", "Apples,Pears", "1,2");
        _host.Write("WrongList", "Name,Type,Connection Address", "SIPPhone1,Workstation,");
        _host.Write("RequiredColumnMissing", "First Name,Last Name,Mailbox", "Anna,Smith,");
    }

    public static TheoryData<string, ErrorCategory> Codes { get; } = new()
    {
        { "FileNotReadable", ErrorCategory.ReadError },
        { "NotText", ErrorCategory.InvalidData },
        { "InvalidEncoding", ErrorCategory.InvalidData },
        { "UnterminatedQuote", ErrorCategory.InvalidData },
        { "LimitExceeded", ErrorCategory.LimitsExceeded },
        { "NoColumns", ErrorCategory.InvalidData },
        { "WrongList", ErrorCategory.InvalidType },
        { "RequiredColumnMissing", ErrorCategory.InvalidData },
    };

    public void Dispose() => _host.Dispose();

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_is_a_non_terminating_error_with_the_issue_and_the_next_file_goes_on(string code, ErrorCategory category)
    {
        HostResult result = _host.Run($"Import-CicUserCsv {code}, good.csv");

        ErrorRecord error = result.Error();
        Assert.Null(result.End);
        Assert.Equal(code + ",CicCsvImport.Commands.ImportCicUserCsvCommand", error.FullyQualifiedErrorId);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Equal("CicCsvImport.CicListException", error.Exception.GetType().FullName);
        Assert.StartsWith(code, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.ToString());
        PSObject issue = PSObject.AsPSObject(error.TargetObject);
        Assert.Equal(code, issue.Value("Code"));
        Assert.Equal(_host.PathOf(code), issue.Value("Path"));
        Assert.Equal(["anna"], result.Values("UserName"));
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Test_writes_it_as_an_issue(string code, ErrorCategory category)
    {
        _ = category;

        PSObject issue = _host.Run($"Test-CicUserCsv {code}, good.csv").Single();

        Assert.Equal(code, issue.Value("Code"));
        Assert.Equal("Severe", issue.Text("Severity"));
        Assert.Equal("FileRejected", issue.Text("Effect"));
        Assert.NotEmpty(issue.Text("Suggestion")!);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void ErrorAction_Stop_ends_the_command(string code, ErrorCategory category)
    {
        _ = category;

        HostResult result = _host.Run($"Import-CicUserCsv {code}, good.csv -ErrorAction Stop");

        Assert.Equal(code + ",CicCsvImport.Commands.ImportCicUserCsvCommand", result.End?.FullyQualifiedErrorId);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void What_came_before_the_file_was_written_already()
    {
        HostResult result = _host.Run("Import-CicUserCsv good.csv, WrongList -ErrorAction Stop");

        Assert.Equal(["anna"], result.Values("UserName"));
    }

    [Fact]
    public void A_missing_file_is_an_error_and_no_file_of_its_name_is_needed()
    {
        HostResult result = _host.Run("Import-CicUserCsv missing.csv, good.csv");

        Assert.Equal("FileNotReadable,CicCsvImport.Commands.ImportCicUserCsvCommand", result.Error().FullyQualifiedErrorId);
        Assert.StartsWith("missing.csv: ", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Single(result.Output);
    }

    [Fact]
    public void An_empty_file_is_an_error()
    {
        _host.WriteBytes("empty.csv", []);

        Assert.Equal("NoColumns,CicCsvImport.Commands.ImportCicUserCsvCommand", _host.Run("Import-CicUserCsv empty.csv").Error().FullyQualifiedErrorId);
    }

    /// <summary>Faults that are found by reading all of the file.</summary>
    [Theory]
    [InlineData("UnterminatedQuote", "\"open")]
    [InlineData("LimitExceeded", null)]
    [InlineData("InvalidEncoding", "\u0001")]
    public void On_the_last_line_it_means_that_nothing_was_written(string code, string? lastLine)
    {
        string[] rows = [.. Enumerable.Range(1, 20_000).Select(row => "user" + row), lastLine ?? new string('x', 70_000)];
        _host.Write("late.csv", ["User Name", .. rows]);
        if (code == "InvalidEncoding")
            _host.WriteBytes("late.csv", [.. File.ReadAllBytes(_host.PathOf("late.csv")).Select(b => b == 1 ? (byte)0xFC : b)]);

        HostResult result = _host.Run("Import-CicUserCsv late.csv, good.csv");

        Assert.Equal(code + ",CicCsvImport.Commands.ImportCicUserCsvCommand", result.Error().FullyQualifiedErrorId);
        Assert.Equal(20_002, PSObject.AsPSObject(result.Error().TargetObject).Value("Line"));
        Assert.Equal(["anna"], result.Values("UserName"));
    }

    [Theory]
    [InlineData("Test-CicUserCsv", "Name,Type,Connection Address", "station list", "Test-CicStationCsv")]
    [InlineData("Import-CicUserCsv", "Name,Template,Label", "phone list by template", "Import-CicPhoneCsv")]
    [InlineData("Test-CicStationCsv", "User Name,Roles", "user list", "Test-CicUserCsv")]
    [InlineData("Import-CicPhoneCsv", "User Name,Roles", "user list", "Import-CicUserCsv")]
    [InlineData("Test-CicStationCsv", "Name,Type,Manufacturer,Model,Label", "phone list by type, manufacturer and model", "Test-CicPhoneCsv")]
    public void Another_commands_list_is_named_with_its_command(string cmdlet, string header, string list, string command)
    {
        _host.Write("list.csv", header, "x,y");

        string message = _host.Run($"{cmdlet} list.csv | ForEach-Object Message").Output is [{ } issue]
            ? issue.ToString()
            : _host.Run($"{cmdlet} list.csv").Error().ToString();

        Assert.Contains(list, message, StringComparison.Ordinal);
        Assert.Contains(command, message, StringComparison.Ordinal);
    }
}
