using System.Collections;
using System.Management.Automation;
using System.Text;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Commands;

/// <summary>
/// Passwords go through everything that the module does, and are then looked for: in every stream and error, in the plan, in the
/// directory's files and in the folder of temporary files.
/// </summary>
public sealed class NoPasswordAnywhereTests : IDisposable
{
    private readonly Host _host = new Host().ConnectSite();
    private readonly DateTime _start = DateTime.UtcNow.AddSeconds(-2);
    private readonly string _listed = "Lq" + Guid.NewGuid().ToString("N");
    private readonly string _common = "Cq" + Guid.NewGuid().ToString("N");

    public void Dispose() => _host.Dispose();

    [Fact]
    public void No_password_is_anywhere_but_in_the_list_and_the_report()
    {
        foreach (string stream in (string[])["Verbose", "Debug", "Information", "Warning", "Progress"])
            _host.Set(stream + "Preference", ActionPreference.Continue);
        _host.Set("common", Secret.Of(_common));
        _host.Write(
            "users.csv",
            "User Name,Extension,Password,Roles",
            $"anna,2001,{_listed},Agent",
            $"bert,2002,{_listed},Agnt",
            $"bert,2003,{_listed},",
            $"carl,x,{_listed},,{_listed}");
        _host.Write("more.csv", "User Name,Password", $"dora,{_listed}", "emil,");
        _host.Write("bad.csv", "User Name,Password", $"fred,\"{_listed}");

        Run("Test-CicUserCsv users.csv");
        Run("Import-CicUserCsv users.csv -IssueVariable issues");
        Run("Import-CicUserCsv bad.csv");
        Run("Import-Csv users.csv | Test-CicUserCsv");
        Run("Import-Csv users.csv | Import-CicUserCsv");
        Run("Import-Csv users.csv -Header a, b | Test-CicUserCsv");
        Run("Get-Content users.csv | Test-CicUserCsv");
        Run("Get-Content users.csv -Raw | Import-CicUserCsv");
        Run("(Get-Content users.csv).Trim() | Import-CicUserCsv");
        Run("$listed, $listed | Import-CicUserCsv", ("listed", _listed));
        Run("@{ UserName = $null; Password = $common } | Import-CicUserCsv");
        Run("Get-Content users.csv, bad.csv | ConvertFrom-CicUserCsv");
        Run("Get-Content users.csv | ConvertFrom-CicUserCsv -HeaderMap @{ Password = 'First Name' }");
        Run("Import-Csv users.csv | ConvertTo-CicUserCsv");
        Run("Import-CicUserCsv users.csv | Add-CicUser -WhatIf");
        Run("Import-CicUserCsv users.csv | Add-CicUser -PassThru");
        Run("Import-CicUserCsv users.csv | Add-CicUser");
        Run($"[pscustomobject]@{{ UserName = 'a\\b'; Password = $listed }} | Add-CicUser", ("listed", _listed));
        Run("Set-CicUser anna -Password $common -PassThru");
        Run("New-CicImportPlan -User users.csv -OnConflict Update");
        Run("New-CicImportPlan -User users.csv, bad.csv");
        Run("New-CicImportPlan -User more.csv | Export-CicImportPlan plan.json");
        Run("New-CicImportPlan -User more.csv -Password $common | Export-CicImportPlan common.json");
        Run("New-CicImportPlan -User @{ UserName = 'hand'; Password = $common } | Export-CicImportPlan hand.json");
        Run("Import-CicImportPlan plan.json | Export-CicReport plan.html; Import-CicImportPlan common.json | Export-CicReport plan.md");
        Run("Test-CicUserCsv users.csv, bad.csv | Export-CicReport lists.html");
        Run("Import-CicImportPlan common.json | Invoke-CicImportPlan");
        Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan -Password $common");
        Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan -WhatIf");
        Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan");
        Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan");
        Run(
            "New-CicImportPlan -User more.csv -OnConflict Update -Password $common | Invoke-CicImportPlan "
            + "| Export-CicPasswordReport passwords.csv -Encoding ascii");
        Run("Import-CicUserCsv users.csv | Export-CicPasswordReport passwords.csv");
        Run("Get-CicUser");
        Run("Get-CicUser | Export-CicUserCsv out.csv -IncludePassword");
        Run("Get-CicImport -Change; Get-CicImport");
        Run("Get-CicDirectory | Export-CicReport site.html; Get-CicImport 1 | Export-CicReport run.html");
        Run("Undo-CicImport -Last -PassThru -Confirm:$false; Undo-CicImport -Last -Confirm:$false");
        Run("[IO.File]::AppendAllText(\"$PWD/more.csv\", 'x'); Undo-CicImport -Last -Confirm:$false");
        Run("Import-CicImportPlan plan.json | Invoke-CicImportPlan");
        Run("$issues");

        // The commands have done what they were to do: what was searched was something.
        Assert.Contains(_host.ReadLines("passwords.csv"), line => line.Contains(_common, StringComparison.Ordinal));
        Assert.True(_host.Revision() > 5);
        Assert.All(ErrorTexts(), AssertClean);
        AssertFilesClean();
        _host.Run("Disconnect-CicDirectory").WithoutErrors();
        AssertFilesClean();
    }

    private void Run(string script, params (string Name, object? Value)[] variables) =>
        Assert.All(ShownTexts.Of(_host.Run(script, variables)), AssertClean);

    private IEnumerable<string> ErrorTexts()
    {
        object?[] errors = [.. ((IEnumerable)_host.Get("Error")!).Cast<object?>()];
        Assert.NotEmpty(errors);
        return errors.SelectMany(ShownTexts.Of);
    }

    private void AssertFilesClean()
    {
        string[] own = ["users.csv", "more.csv", "bad.csv", "passwords.csv"];
        string[] kept = [.. Directory.EnumerateFiles(_host.Folder).Where(path => !own.Contains(Path.GetFileName(path)))];
        Assert.Contains(_host.GetPath("plan.json"), kept);
        Assert.Contains(_host.GetPath("site.cicdb"), kept);
        IEnumerable<string> temporary = Directory.EnumerateFiles(Path.GetTempPath()).Where(IsNew);
        Assert.All(kept.Concat(temporary), path => Assert.False(Holds(path), path));
    }

    // A pipe, which is empty, would be waited for.
    private bool IsNew(string path) => new FileInfo(path) is { Exists: true, Length: > 0 } file && file.LastWriteTimeUtc >= _start;

    private bool Holds(string path)
    {
        byte[] bytes;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            bytes = new byte[file.Length];
            file.ReadExactly(bytes);
        }
        catch (Exception gone)
            when (gone is IOException or UnauthorizedAccessException && !path.StartsWith(_host.Folder, StringComparison.Ordinal))
        {
            // Files of other processes.
            return false;
        }

        return new[] { _listed, _common }.Any(password => new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }
            .Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(password)) >= 0));
    }

    private void AssertClean(string text)
    {
        Assert.DoesNotContain(_listed, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_common, text, StringComparison.OrdinalIgnoreCase);
    }
}
