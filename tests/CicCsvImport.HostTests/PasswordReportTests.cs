using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>Export-CicPasswordReport writes the passwords that were just given, for their owner only.</summary>
public sealed class PasswordReportTests : IDisposable
{
    private const string Header = "\uFEFFUser Name,Display Name,Extension,Password";

    private readonly Host _host = new Host().ConnectSite();

    public PasswordReportTests() => _host.Write("users.csv", "User Name,First Name,Extension,Password", "anna,Anna,2001,moon-1", "bert,=Bert,2002,=1+1", "carl,,,@x");

    public void Dispose() => _host.Dispose();

    private string[] Report(string name = "passwords.csv") =>
        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(_host.PathOf(name))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [InlineData("Import-CicUserCsv users.csv -WarningAction Ignore | Add-CicUser -PassThru")]
    [InlineData("New-CicImportPlan -User users.csv -WarningAction Ignore | Invoke-CicImportPlan")]
    public void It_has_the_users_of_a_command_and_of_a_plan(string command)
    {
        HostResult result = _host.Run(command + " | Export-CicPasswordReport passwords.csv").WithoutErrors();

        Assert.Empty(result.Output);
        Assert.Empty(result.Warnings);
        Assert.Equal([Header, "anna,Anna,2001,moon-1", "bert,'=Bert,2002,'=1+1", "carl,carl,,'@x"], Report());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_host.PathOf("passwords.csv")));
    }

    [Fact]
    public void It_has_the_generated_passwords_of_a_new_site()
    {
        using Host host = new Host().ConnectDirectory();

        host.Run("Initialize-CicDirectory -Administrator admin -PassThru | Export-CicPasswordReport first.csv").WithoutErrors();

        string[] lines = host.ReadLines("first.csv");
        Assert.Equal(3, lines.Length);
        Assert.Matches("^Operator,Operator,,[0-9]{8}$", lines[1]);
        Assert.Matches("^admin,admin,,[0-9]{8}$", lines[2]);
    }

    /// <summary>A list that changes nothing but the password says neither name nor extension: the directory knows them.</summary>
    [Theory]
    [InlineData("New-CicImportPlan -User new.csv -OnConflict Update | Invoke-CicImportPlan")]
    [InlineData("Import-CicUserCsv new.csv | Add-CicUser -OnConflict Update -PassThru")]
    public void A_user_who_was_updated_has_the_name_and_extension_of_the_directory(string command)
    {
        _host.Run("Import-CicUserCsv users.csv -WarningAction Ignore | Add-CicUser").WithoutErrors();
        _host.Write("new.csv", "User Name,Password", "ANNA,moon-2-sun");

        _host.Run(command + " | Export-CicPasswordReport passwords.csv").WithoutErrors();

        Assert.Equal([Header, "anna,Anna,2001,moon-2-sun"], Report());
    }

    /// <summary>Nobody could get at the passwords of users who were added before the file was found to be there.</summary>
    [Theory]
    [InlineData("passwords.csv", "FileExists")]
    [InlineData("none/passwords.csv", "FileNotWritable")]
    [InlineData("variable:passwords", "NotFileSystem")]
    public void A_file_that_cannot_be_written_ends_it_before_any_user_is_added(string path, string id)
    {
        _host.Write("passwords.csv", "old");

        ErrorRecord error = _host.Run($"Import-CicUserCsv users.csv -WarningAction Ignore | Add-CicUser -PassThru | Export-CicPasswordReport {path}").Error();

        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("-Force", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, _host.Revision());
        Assert.Equal(["old"], _host.ReadLines("passwords.csv"));
        Assert.Equal(["passwords.csv", "site.cicdb", "users.csv"], _host.Files());
    }

    [Fact]
    public void Users_who_keep_their_passwords_and_other_results_are_passed_over()
    {
        _host.Write("new.csv", "User Name,Extension,Password,Roles", "anna,2009,moon-2-sun,New Role", "admin,2008,,");

        HostResult result = _host.Run(
            "New-CicImportPlan -User new.csv -OnConflict Update -WarningAction Ignore | Invoke-CicImportPlan | Export-CicPasswordReport passwords.csv").WithoutErrors();

        Assert.Empty(result.Warnings);
        Assert.Equal([Header, "anna,anna,2009,moon-2-sun"], Report());
    }

    [Theory]
    [InlineData("Get-CicUser", 2)]
    [InlineData("Get-CicStation", 1)]
    [InlineData("$null, @()", 1)]
    public void Where_there_are_no_passwords_there_is_no_file(string command, int warnings)
    {
        HostResult result = _host.Run(command + " | Export-CicPasswordReport passwords.csv").WithoutErrors();

        Assert.Equal(warnings, result.Warnings.Count);
        Assert.Equal("There are no passwords, and no report was written.", result.Warnings[^1]);
        Assert.Equal(["site.cicdb", "users.csv"], _host.Files());
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        HostResult result = _host.Run("Import-CicUserCsv users.csv -WarningAction Ignore | Export-CicPasswordReport passwords.csv -WhatIf").WithoutErrors();

        Assert.Empty(result.Warnings);
        Assert.Equal(["site.cicdb", "users.csv"], _host.Files());
    }

    [Fact]
    public void What_is_no_user_is_an_error_and_not_shown()
    {
        ErrorRecord error = _host.Run("Import-CicUserCsv users.csv -WarningAction Ignore | ForEach-Object { $_; if ($_.UserName -eq 'anna') { [pscustomobject]@{ Password = 'moon' } } } | Export-CicPasswordReport passwords.csv").Error();

        Assert.StartsWith("NotAUser,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(2, error.TargetObject);
        Assert.DoesNotContain("moon", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, Report().Length);
    }

    [Fact]
    public void It_is_written_as_other_lists_are()
    {
        _host.Run("Import-CicUserCsv users.csv -WarningAction Ignore | Export-CicPasswordReport -LiteralPath 'p[1].csv' -Delimiter ';' -Encoding utf8NoBOM").WithoutErrors();

        Assert.Equal("User Name;Display Name;Extension;Password", Report("p[1].csv")[0]);
    }

    /// <summary>A pipeline that ends in an error leaves no file, nor a part of one.</summary>
    [Fact]
    public void A_pipeline_that_fails_leaves_nothing()
    {
        HostResult result = _host.Run("Import-CicUserCsv users.csv -WarningAction Ignore | ForEach-Object { $_; if ($_.UserName -eq 'bert') { throw 'enough' } } | Export-CicPasswordReport passwords.csv");

        Assert.Equal("enough", result.Error().ToString());
        Assert.Equal(["site.cicdb", "users.csv"], _host.Files());
    }
}
