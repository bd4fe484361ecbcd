using System.Text.RegularExpressions;
using CicCsvImport.HostTests.Fuzzing;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Commands;

/// <summary>Characters that control a terminal are shown by their codes in every stream, wherever they come from.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Bad = "x\u001b[2K\u001b[1A\u009b31m\u202ey";

    private readonly RecordingHost _console = new();
    private readonly Host _host;

    public HostileTextTests()
    {
        _host = new Host(console: _console).ConnectSite("-Workgroup Sales");
        if (OperatingSystem.IsWindows())
            return;
        _host.Write($"{Bad}.csv", "User Name,Roles", "anna,Agent", $"{Bad},Agent", ",");
        _host.Write($"{Bad}.json", $$"""{ "Cul{{Bad.Replace("\u001b", "\\u001b", StringComparison.Ordinal)}}": 1 }""");
        _host.Run("$WarningPreference = $VerbosePreference = 'Continue'");
    }

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("Import-CicUserCsv -LiteralPath \"$bad.csv\"")]
    [InlineData("Import-CicUserCsv -LiteralPath \"$bad.csv\" -FailOnWarning")]
    [InlineData("Import-CicUserCsv -LiteralPath \"none$bad.csv\"")]
    [InlineData("Import-CicUserCsv -LiteralPath \"$bad.csv\" -RejectPath \"reject$bad.csv\"")]
    [InlineData("Import-CicUserCsv -LiteralPath \"$bad.csv\" -RejectPath \"reject$bad.csv\" -WhatIf")]
    [InlineData("Test-CicUserCsv -LiteralPath \"$bad.csv\" -AnnotatedPath \"checked$bad.xlsx\"")]
    [InlineData("Import-CicUserCsv -LiteralPath \"$bad.csv\" -HeaderMap @{ a = $bad }")]
    [InlineData("Import-CicUserCsv -LiteralPath \"$bad.csv\" -IssueVariable $bad")]
    [InlineData("Test-CicUserCsv -LiteralPath \"$bad.csv\" -Code $bad")]
    [InlineData("Get-CicUser -Settings \"$bad.json\"")]
    [InlineData("Get-CicSetting -Settings \"none$bad.json\"")]
    [InlineData("Get-CicUser $bad")]
    [InlineData("Get-CicStation -Manufacturer \"[$bad\"")]
    [InlineData("Add-CicStation @{ Name = $bad }")]
    [InlineData("Add-CicUser @{ UserName = 'a'; Roles = $bad } -PasswordReport \"$bad.txt\" -WhatIf")]
    [InlineData("Set-CicWorkgroup Sales -DisplayName $bad")]
    [InlineData("Set-CicWorkgroup $bad -AddUser $bad")]
    [InlineData("Rename-CicUser admin $bad")]
    [InlineData("Remove-CicUser $bad")]
    [InlineData("Connect-CicDirectory \"$bad/a.cicdb\" -Create")]
    [InlineData("Connect-CicDirectory \"$bad.csv\"")]
    [InlineData("Import-CicImportPlan \"$bad.csv\"")]
    [InlineData("Export-CicUserCsv \"$bad.csv\" @{ UserName = 'a' }")]
    [InlineData("Export-CicUserCsv \"$bad/x.csv\" @{ UserName = 'a' }")]
    [InlineData("Export-CicUserCsv out.csv @{ UserName = 'a'; Roles = $bad } -Encoding ascii")]
    [InlineData("New-CicPhoneTemplate $bad -Manufacturer $bad -Model $bad -Type $bad")]
    [InlineData("Get-CicPhoneModel $bad; Get-CicRoleMatrix $bad; Get-CicCsvColumn $bad; Get-CicExtension -From $bad")]
    [InlineData("Initialize-CicDirectory -Administrator $bad")]
    [InlineData("Initialize-CicDirectory -Workgroup $bad")]
    public void No_stream_has_control_characters(string script)
    {
        if (OperatingSystem.IsWindows())
            return;

        Assert.NotEmpty(Run(script + " -Verbose"));
    }

    /// <summary>
    /// The names of objects, of the directory and of files in what -WhatIf and -Confirm say. Rules keep such names out of a directory, so
    /// they are put into its file.
    /// </summary>
    [Theory]
    [InlineData("Get-CicUser x* | Remove-CicUser -Force")]
    [InlineData("Get-CicStation x* | Remove-CicStation")]
    [InlineData("Get-CicUser x* | Set-CicUser -DisplayName Anna")]
    [InlineData("Get-CicStation x* | Set-CicStation -Extension 4711")]
    [InlineData("Get-CicUser x* | Rename-CicUser -NewName anna")]
    [InlineData("Get-CicUser x* | Reset-CicUserPassword")]
    [InlineData("Set-CicLicense 'Basic Station License' 9 -Allocate")]
    [InlineData("New-CicImportPlan -RemoveUser x* -RemoveStation x* | Invoke-CicImportPlan")]
    [InlineData("Undo-CicImport 2 -Force")]
    [InlineData("Undo-CicImport -Last -Force")]
    [InlineData("Get-CicUser | Export-CicUserCsv \"out$bad.csv\"")]
    [InlineData("New-CicImportPlan -User @{ UserName = 'a' } | Export-CicImportPlan \"out$bad.json\"")]
    [InlineData("Get-CicImport 1 | Export-CicReport \"out$bad.html\"")]
    [InlineData("New-CicCsv User \"out$bad.csv\"")]
    [InlineData("@{ UserName = 'a'; Password = '4711' } | Import-CicUserCsv | Export-CicPasswordReport \"out$bad.csv\"")]
    [InlineData("Connect-CicDirectory \"out$bad.cicdb\" -Create")]
    public void No_question_has_control_characters(string script)
    {
        if (OperatingSystem.IsWindows())
            return;
        _host.Run("Add-CicStation @{ Name = 'x1' }; Add-CicUser @{ UserName = 'x1' }");
        _host.Run("Disconnect-CicDirectory");
        string path = _host.GetPath("site.cicdb");
        string sets = $"SET name = '{Bad}', name_key = '{Bad.ToUpperInvariant()}' WHERE name = 'x1'";
        DirectoryDamage.Change(path, $"UPDATE object {sets}; UPDATE change {sets}; UPDATE run SET user = '{Bad}'");
        File.Move(path, _host.GetPath($"{Bad}.cicdb"));
        _host.Run("$null = Connect-CicDirectory \"$bad.cicdb\"", ("bad", Bad)).WithoutErrors();
        _console.TakeShown();

        Assert.Contains(Run(script + " -WhatIf"), text => text.StartsWith("What if: ", StringComparison.Ordinal));
        Assert.Contains(Run(script + " -Confirm -Verbose"), text => text.StartsWith("Are you sure", StringComparison.Ordinal));
    }

    /// <summary>SQLite's messages name tables, triggers and columns of the file.</summary>
    [Theory]
    [InlineData("CREATE TRIGGER \"$bad\" BEFORE INSERT ON object BEGIN SELECT RAISE(ABORT, '$bad'); END")]
    [InlineData("CREATE VIEW \"$bad\" AS SELECT 1")]
    [InlineData("CREATE TABLE \"$bad\" (x)")]
    [InlineData("CREATE INDEX \"$bad\" ON object (name)")]
    [InlineData("ALTER TABLE object ADD COLUMN \"$bad\" TEXT")]
    [InlineData("ALTER TABLE object RENAME COLUMN name TO \"$bad\"")]
    [InlineData("ALTER TABLE object RENAME TO \"$bad\"")]
    [InlineData("INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', '$bad', '$bad', 3, 'CREATE TABLE x')")]
    [InlineData("UPDATE sqlite_schema SET sql = 'CREATE TABLE object (name TEXT CHECK (\"$bad\" > 1))' WHERE name = 'object'")]
    [InlineData("UPDATE sqlite_schema SET rootpage = 99999, name = '$bad', tbl_name = '$bad' WHERE name = 'object'")]
    public void No_message_of_SQLite_has_control_characters(string sql)
    {
        string[] commands =
        [
            "Get-CicUser", "Get-CicImport -Change", "Add-CicUser @{ UserName = 'new' }", "Remove-CicUser admin -Force -Confirm:$false",
            "Undo-CicImport -Last -Confirm:$false", "Connect-CicDirectory site.cicdb -NoDefault", "Get-CicDirectory",
        ];
        string path = _host.GetPath("site.cicdb");
        DirectoryDamage.Change(path, sql.Replace("$bad", Bad, StringComparison.Ordinal));

        Assert.NotEmpty(commands.SelectMany(command => Run(command + " -Verbose")).ToArray());
    }

    /// <summary>A list that is long enough for a progress bar, which names it.</summary>
    [Fact]
    public void No_progress_has_control_characters()
    {
        if (OperatingSystem.IsWindows())
            return;
        _host.Write($"long{Bad}.csv", ["Name", .. Enumerable.Range(0, 400_000).Select(i => $"{Bad}{i}")]);

        string[] shown = Run("Test-CicStationCsv -LiteralPath \"long$bad.csv\" -Quiet");

        Assert.Contains(shown, text => text.StartsWith("longx\\u001B", StringComparison.Ordinal));
    }

    // Runs a script. Returns all that it has shown, which has no control characters.
    private string[] Run(string script)
    {
        HostResult result = _host.Run(script, ("bad", Bad));
        string[] shown =
        [
            .. result.Errors.SelectMany(error => new[] { error.ToString(), error.CategoryInfo.ToString(), error.FullyQualifiedErrorId }),
            .. result.Errors.SelectMany(error => GetMessages(error.Exception)),
            .. result.Warnings, .. result.Verbose, .. result.Debug, .. result.Information, .. result.Progress,
        ];
        // PowerShell itself asks on two lines.
        shown = [.. shown, .. _console.TakeShown().Select(text => text.Replace("\n", "", StringComparison.Ordinal))];
        Assert.All(shown, text => Assert.DoesNotMatch(Control, text));
        return shown;
    }

    // Scripts show an exception's message, and Get-Error those of its causes.
    private static IEnumerable<string> GetMessages(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception.Message;
    }

    /// <summary>The reason of a change in a saved plan is a text of whoever edited the file.</summary>
    [Fact]
    public void A_saved_plan_cannot_hide_a_change()
    {
        _host.Run("Add-CicStation @{ Name = 's1' }; New-CicImportPlan -Station @{ Name = 's1' } | Export-CicImportPlan plan.json");
        string plan = File.ReadAllText(_host.GetPath("plan.json"));
        string edited = plan.Replace("\"reason\": \"", "\"reason\": \"\\u001b[2K", StringComparison.Ordinal);
        Assert.NotEqual(plan, edited);
        File.WriteAllText(_host.GetPath("plan.json"), edited);

        HostResult result = _host.Run("Import-CicImportPlan plan.json -AllowEdited");

        Assert.StartsWith("PlanNotReadable", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotMatch(Control, result.Error().ToString());
        Assert.Empty(result.Output);
    }

    /// <summary>Every text in a view is shown by CicText, or is a number, a flag or a word of the module.</summary>
    [Fact]
    public void Views_show_texts_safely()
    {
        string[] words =
        [
            "Name", "Value", "User", "Computer", "Reason", "Suggestion", "Command", "Key", "License", "PlanOptions", "Options", "Directory",
            "Option", "Role", "Model", "Manufacturer", "Column", "Path", "DisplayName", "Properties", "Location", "Station",
            "AudioProtocol", "Provisioning", "Default", "MacAddress", "Extension", "Address", "Type",
        ];
        string[] views = Directory.GetFiles(Path.Combine(Places.Module, "Views"), "*.ps1xml");
        Assert.NotEmpty(views);
        const string Property = "Item>.*<PropertyName>(.*?)</PropertyName>";
        foreach (Match shown in views.SelectMany(path => Regex.Matches(File.ReadAllText(path), Property)))
            Assert.DoesNotContain(shown.Groups[1].Value, words);
        // The changes of a plan and of a run are texts that are safe already.
        string used = $@"Item>.*<ScriptBlock>.*\$_\.({string.Join('|', words.Except(["Properties"]))})\b.*</ScriptBlock>";
        foreach (Match shown in views.SelectMany(path => Regex.Matches(File.ReadAllText(path), used)))
            Assert.Contains("CicText]::Show(", shown.Value, StringComparison.Ordinal);
    }

    private static Regex Control { get; } = new("[\u0000-\u001f\u007f-\u009f\u202a-\u202e]");
}
