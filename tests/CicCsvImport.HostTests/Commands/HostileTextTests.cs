using System.Text.RegularExpressions;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Commands;

/// <summary>Characters that control a terminal are shown by their codes in every stream, wherever they come from.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Bad = "x\u001b[2K\u001b[1A\u009b31m\u202ey";

    private readonly Host _host = new Host().ConnectSite("-Workgroup Sales");

    public HostileTextTests()
    {
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

        HostResult result = _host.Run(script + " -Verbose", ("bad", Bad));

        string[] shown =
        [
            .. result.Errors.SelectMany(error => new[] { error.ToString(), error.CategoryInfo.ToString() }),
            .. result.Warnings, .. result.Verbose, .. result.Information, .. result.Progress,
        ];
        Assert.NotEmpty(shown);
        Assert.All(shown, text => Assert.DoesNotMatch(Control, text));
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
        ];
        string[] views = Directory.GetFiles(Path.Combine(Places.Module, "Views"), "*.ps1xml");
        Assert.NotEmpty(views);
        const string Property = "Item>.*<PropertyName>(.*?)</PropertyName>";
        foreach (Match shown in views.SelectMany(path => Regex.Matches(File.ReadAllText(path), Property)))
            Assert.DoesNotContain(shown.Groups[1].Value, words);
    }

    private static Regex Control { get; } = new("[\u0000-\u001f\u007f-\u009f\u202a-\u202e]");
}
