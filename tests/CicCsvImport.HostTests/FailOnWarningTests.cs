using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>-FailOnWarning makes any warning an error for its file, before anything of it was written.</summary>
public sealed class FailOnWarningTests : IDisposable
{
    private readonly Host _host = new();

    public FailOnWarningTests()
    {
        _host.Write("good.csv", "User Name", "anna");
        _host.Write("notice.csv", "User Name,Network ID", "bert,bert");
        _host.Write("late.csv", ["User Name,DID", .. Enumerable.Range(1, 50).Select(row => $"u{row},{row}"), "last,x"]);
    }

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Nothing_of_the_file_is_written_and_the_next_one_goes_on()
    {
        HostResult result = _host.Run("Import-CicUserCsv late.csv, good.csv -FailOnWarning");

        ErrorRecord error = result.Error();
        Assert.Null(result.End);
        Assert.Equal("WarningsFound,CicCsvImport.Commands.ImportCicUserCsvCommand", error.FullyQualifiedErrorId);
        Assert.Equal("late.csv", error.TargetObject);
        Assert.StartsWith("late.csv: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["anna"], result.Values("UserName"));
    }

    [Fact]
    public void The_warning_is_told_too()
    {
        HostResult result = _host.Run("Import-CicUserCsv late.csv -FailOnWarning -IssueVariable issues");

        Assert.StartsWith("late.csv:52: DID 'x'", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal(["InvalidDid"], _host.Run("$issues").Codes);
    }

    [Theory]
    [InlineData("good.csv", "anna")]
    [InlineData("notice.csv", "bert")]
    public void A_list_without_warnings_is_imported(string file, string user) =>
        Assert.Equal([user], _host.Run("Import-CicUserCsv $file -FailOnWarning", ("file", file)).WithoutErrors().Values("UserName"));

    [Fact]
    public void A_warning_on_the_header_counts()
    {
        _host.Write("header.csv", "User Name,Shoe Size", "anna,38");

        Assert.StartsWith("WarningsFound,", _host.Run("Import-CicUserCsv header.csv -FailOnWarning").Error().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_severe_issue_is_one_error_and_not_two()
    {
        _host.Write("severe.csv", "User Name,DID", "anna,x", "\"bert");

        Assert.StartsWith("UnterminatedQuote,", _host.Run("Import-CicUserCsv severe.csv -FailOnWarning").Error().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_fails_claims_no_names()
    {
        _host.Write("again.csv", "User Name,DID", "u1,1");

        HostResult result = _host.Run("Import-CicUserCsv late.csv, again.csv -FailOnWarning");

        Assert.Equal(["u1"], result.Values("UserName"));
    }

    [Fact]
    public void A_name_of_an_imported_file_is_a_warning_of_the_next()
    {
        HostResult result = _host.Run("Import-CicUserCsv good.csv, good.csv -FailOnWarning");

        Assert.StartsWith("WarningsFound,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Single(result.Output);
    }

    [Fact]
    public void No_rejects_are_written_for_a_file_that_is_not_imported_at_all()
    {
        _host.Write("double.csv", "User Name", "anna", "anna");

        _host.Run("Import-CicUserCsv double.csv -FailOnWarning -RejectPath rejects.csv");

        Assert.False(File.Exists(_host.PathOf("rejects.csv")));
    }

    [Fact]
    public void ErrorAction_Stop_ends_the_command()
    {
        HostResult result = _host.Run("Import-CicUserCsv late.csv, good.csv -FailOnWarning -ErrorAction Stop");

        Assert.StartsWith("WarningsFound,", result.End?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }
}
