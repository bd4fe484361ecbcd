using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>A plan is saved, approved, and applied in another session.</summary>
public sealed class SavedPlanTests : IDisposable
{
    private readonly Host _host = new Host().ConnectSite();

    public SavedPlanTests() => _host.Write(
        "users.csv", "User Name,Extension,Password,Roles", "anna,2001,moon-1-sun,Agent", "bert,2002,,Agnt", "carl,2003,moon-3-sun,");

    public void Dispose() => _host.Dispose();

    private void Save(string arguments = "-User users.csv", string path = "plan.json") =>
        _host.Run($"New-CicImportPlan {arguments} -WarningAction SilentlyContinue | Export-CicImportPlan {path}").WithoutErrors();

    [Fact]
    public void Another_session_applies_exactly_what_was_saved()
    {
        _host.Write("stations.csv", "Name,Extension", "S1,3001");
        Save("-User users.csv -Station stations.csv -StationLicense 'Basic Station License'");
        using var other = new Host();

        HostResult applied = other.Run(
            $"""
            $null = Connect-CicDirectory '{_host.PathOf("site.cicdb")}'
            Import-CicImportPlan '{_host.PathOf("plan.json")}' | Invoke-CicImportPlan -WarningAction SilentlyContinue
            """).WithoutErrors();

        IEnumerable<PSObject> users = applied.Output.Where(result => result.Text("Kind") == "user");
        Assert.Equal(["anna", "bert", "carl"], users.Select(user => user.Text("Name")));
        Assert.Equal(["moon-1-sun", "moon-3-sun"], users.Where(user => user.Text("Name") != "bert").Select(user => user.PasswordOf()));
        Assert.Matches("^[0-9]{8}$", users.Single(user => user.Text("Name") == "bert").PasswordOf());
        Assert.Equal(["2001", "2002", "2003"], _host.Run("Get-CicUser anna, bert, carl").WithoutErrors().Values("Extension"));
        Assert.Equal(["S1"], _host.Run("Get-CicStation").WithoutErrors().Values("Name"));
        // The passwords that the directory has are those of the list: there is nothing to update.
        Assert.Equal("3 unchanged", _host.Run("New-CicImportPlan -User users.csv -OnConflict Update -WarningAction SilentlyContinue").Single().ToString());
        Assert.Equal(
            [_host.PathOf("stations.csv"), _host.PathOf("users.csv")],
            _host.Run("(Get-CicImport -Last).Sources.Path").WithoutErrors().Output.Select(path => path.ToString()));
    }

    [Fact]
    public void It_comes_back_as_it_was()
    {
        HostResult result = _host.Run(
            """
            $made = New-CicImportPlan -User users.csv -WarningAction SilentlyContinue
            $made | Export-CicImportPlan plan.json
            $read = Import-CicImportPlan plan.json
            foreach ($plan in $made, $read) {
                "$plan $($plan.Directory) $($plan.DirectoryId) $($plan.Revision) $($plan.Created.Ticks) $($plan.Sources.Sha256) " +
                    ($plan.Changes | ForEach-Object { "$($_.Number) $_ $($_.Path) $($_.Line) $($_.Properties)" })
            }
            """).WithoutErrors();

        Assert.Equal(2, result.Output.Count);
        Assert.Equal(result.Output[0].ToString(), result.Output[1].ToString());
        Assert.Contains("Create user 'carl'", result.Output[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lists_are_read_as_the_plan_was_told_to()
    {
        _host.WriteBytes("fremd.csv", System.Text.Encoding.Latin1.GetBytes("Konto!Geheim\r\nJürgen!möön-1-sun\r\n"));
        Save("-User fremd.csv -Encoding windows-1252 -Delimiter ! -HeaderMap @{ Konto = 'User Name'; Geheim = 'Password' }");

        PSObject user = _host.Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan").Single();

        Assert.Equal(("Jürgen", "möön-1-sun"), (user.Text("Name"), user.PasswordOf()));
    }

    /// <summary>An alias of the settings by which it was planned need not be one of those by which it is applied.</summary>
    [Fact]
    public void Headings_of_other_settings_are_kept_with_the_plan()
    {
        _host.Write("konten.csv", "Konto,Password", "anna,moon-1-sun");
        _host.Write("settings.json", """{ "Aliases": { "User Name": [ "Konto" ] } }""");
        Save("-User konten.csv -Settings settings.json");

        Assert.Equal("moon-1-sun", _host.Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan").Single().PasswordOf());
    }

    [Theory]
    [InlineData("$null = Remove-Item users.csv", "is missing")]
    [InlineData("[IO.File]::AppendAllText(\"$PWD/users.csv\", \"`r`n\")", "has changed")]
    public void A_list_that_is_gone_or_changed_stops_it(string change, string reason)
    {
        Save();
        long revision = _host.Revision();
        _host.Run(change.Replace("Remove-Item users.csv", "[IO.File]::Delete(\"$PWD/users.csv\")", StringComparison.Ordinal)).WithoutErrors();

        foreach (string whatIf in (string[])["", " -WhatIf"])
        {
            ErrorRecord error = _host.Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan" + whatIf).Error();
            Assert.StartsWith("PasswordSourceChanged,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
            Assert.Contains("users.csv", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(revision, _host.Revision());
    }

    [Fact]
    public void A_password_for_all_is_given_again()
    {
        _host.Set("secret", Secret.Of("moon-all-1"));
        Save("-User users.csv -Password $secret");

        HostResult without = _host.Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan");
        HostResult weak = _host.Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan -Password $weak", ("weak", Secret.Of("1234")));
        HostResult with = _host.Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan -Password $secret | Where-Object Kind -eq user");

        Assert.StartsWith("PasswordRequired,", without.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PasswordPolicy,", weak.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["moon-all-1", "moon-all-1", "moon-all-1"], with.WithoutErrors().Output.Select(user => user.PasswordOf()));
    }

    [Fact]
    public void A_password_that_nobody_would_get_is_refused()
    {
        HostResult result = _host.Run("New-CicImportPlan -User users.csv -WarningAction SilentlyContinue | Invoke-CicImportPlan -Password $secret", ("secret", Secret.Of("moon-all-1")));

        Assert.StartsWith("PasswordNotNeeded,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(1, _host.Revision());
    }

    [Theory]
    [InlineData("@{ UserName = 'hand'; Password = $secret }")]
    [InlineData("(Import-CicUserCsv users.csv -WarningAction SilentlyContinue | ForEach-Object { $_.Password = $secret; $_ } | Where-Object UserName -eq bert)")]
    [InlineData("(Import-CicUserCsv users.csv -WarningAction SilentlyContinue | ForEach-Object { $_.Password = $secret; $_ } | Where-Object UserName -eq anna)")]
    public void A_password_that_is_in_no_list_cannot_be_saved(string user)
    {
        HostResult result = _host.Run($"New-CicImportPlan -User {user} -WarningAction SilentlyContinue | Export-CicImportPlan plan.json", ("secret", Secret.Of("moon-9-sun")));

        Assert.StartsWith("PasswordNotInList,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("plan.json", _host.Files());
    }

    [Fact]
    public void It_is_refused_after_the_directory_has_moved_on()
    {
        Save();
        _host.Run("Add-CicUser @{ UserName = 'zoe' }").WithoutErrors();

        ErrorRecord error = _host.Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan").Error();

        Assert.StartsWith("DirectoryMoved,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("zoe", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_with_Force_only()
    {
        Save();
        string first = File.ReadAllText(_host.PathOf("plan.json"));

        HostResult again = _host.Run("New-CicImportPlan -User users.csv -OnConflict Skip -WarningAction SilentlyContinue | Export-CicImportPlan plan.json");
        HostResult whatIf = _host.Run("New-CicImportPlan -User users.csv -WarningAction SilentlyContinue | Export-CicImportPlan plan.json -Force -WhatIf");
        string afterThose = File.ReadAllText(_host.PathOf("plan.json"));
        _host.Run("New-CicImportPlan -User users.csv -WarningAction SilentlyContinue | Export-CicImportPlan -LiteralPath plan.json -Force").WithoutErrors();

        Assert.StartsWith("FileExists,", again.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        whatIf.WithoutErrors();
        Assert.Equal(first, afterThose);
        Assert.NotEqual(first, File.ReadAllText(_host.PathOf("plan.json")));
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        _host.Run("New-CicImportPlan -User users.csv -WarningAction SilentlyContinue | Export-CicImportPlan plan.json -WhatIf").WithoutErrors();

        Assert.Equal(["site.cicdb", "users.csv"], _host.Files());
    }

    [Fact]
    public void A_file_holds_one_plan()
    {
        HostResult result = _host.Run("$plan = New-CicImportPlan -User users.csv -WarningAction SilentlyContinue; $plan, $plan | Export-CicImportPlan plan.json -Force");

        Assert.StartsWith("OnePlanOnly,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["site.cicdb", "users.csv"], _host.Files());
    }

    [Fact]
    public void What_is_no_plan_is_an_error_and_the_next_file_goes_on()
    {
        Save(path: "b.json");
        Save(path: "'d`[1`].json'");
        _host.Write("a.json", "{ }");
        _host.Write("c.json", "{ \"format\": ");

        HostResult all = _host.Run("Import-CicImportPlan *.json, none.json");
        HostResult none = _host.Run("Import-CicImportPlan x*.json");
        HostResult literal = _host.Run("Import-CicImportPlan -LiteralPath 'd[1].json'");

        Assert.Equal(2, all.Output.Count);
        Assert.Equal(["a.json", "c.json", "none.json"], all.Errors.Select(error => error.TargetObject));
        Assert.All(all.Errors, error => Assert.Equal("PlanNotReadable,CicCsvImport.Commands.ImportCicImportPlanCommand", error.FullyQualifiedErrorId));
        Assert.Empty(none.WithoutErrors().Output);
        literal.Single();
    }
}
