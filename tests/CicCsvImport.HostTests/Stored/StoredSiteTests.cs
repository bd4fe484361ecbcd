using System.Management.Automation;
using System.Text.RegularExpressions;
using CicCsvImport.HostTests.Golden;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Stored;

/// <summary>
/// A directory, a plan, settings and reports that version 0.1.0 has made: they open, the plan is applied, every run is undone, and the
/// present build makes the same of the same lists.
/// </summary>
public sealed class StoredSiteTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void The_directory_holds_what_it_held()
    {
        Connect(_host.CopyStored());

        GoldenFile.Verify("stored/directory.txt", Content());
    }

    [Fact]
    public void The_directory_is_shown_as_it_was()
    {
        Connect(_host.CopyStored());
        byte[] file = File.ReadAllBytes(_host.GetPath(StoredSite.Directory));

        HostResult shown = _host.Run(
            """
            $kinds = 'Station', 'Phone', 'PhoneTemplate', 'User', 'Role', 'Workgroup', 'License', 'Import'
            foreach ($kind in $kinds) { & "Get-Cic$kind" }
            foreach ($run in (Get-CicImport)) { Get-CicImport $run.Id -Change }
            """).WithoutErrors();

        GoldenFile.Verify("stored/objects.txt", shown.Output.Select(Shown));
        Assert.Equal(file, File.ReadAllBytes(_host.GetPath(StoredSite.Directory)));
    }

    [Fact]
    public void The_plan_is_applied_and_every_run_is_undone()
    {
        Connect(_host.CopyStored());
        string[] stored = Content();

        _host.Run(
            $"""
            Import-CicImportPlan {StoredSite.Plan} -Settings settings.json -AllowEdited |
                Invoke-CicImportPlan -Settings settings.json |
                Export-CicPasswordReport planned.csv
            """).WithoutErrors();
        string[] applied = Content();
        Undo(8);
        string[] undone = Content();
        // Undoing run 7 does run 4 again; then all that was there before, the last first.
        Undo(7, 4, 6, 5, 3, 2, 1);
        string[] emptied = Content();

        GoldenFile.Verify(
            "stored/runs.txt",
            [
                "What the plan changed", .. DirectoryContent.Compare(stored, applied), "",
                "The passwords of the plan", .. _host.ReadReport("planned.csv"), "",
                "The runs that undid all", .. DirectoryContent.Compare(stored, emptied).Where(line => line[0] == '+'),
            ]);
        Assert.NotEmpty(Lasting(stored));
        Assert.Equal(Lasting(stored), Lasting(undone));
        Assert.Empty(Lasting(emptied));
    }

    [Fact]
    public void The_present_build_makes_the_same_of_the_same_lists()
    {
        _host.MakeAnew();

        string[] stored = File.ReadAllLines(Path.Combine(GoldenFile.Folder, "stored", "directory.txt"));
        Assert.Equal(Comparable(stored), Comparable(Content()));
        Assert.Equal(StoredSite.StoredPlan(), _host.ReadPlan());
        Assert.All(
            ["passwords.csv", "first-passwords.csv"],
            report => Assert.Equal(StoredSite.StoredReport(report), _host.ReadReport(report)));
    }

    /// <summary>It has no fingerprint. Saved again, it has the same changes, and one.</summary>
    [Fact]
    public void The_plan_counts_as_edited_and_is_saved_with_a_fingerprint()
    {
        _host.CopyStored();

        Assert.NotEmpty(_host.Run($"Import-CicImportPlan {StoredSite.Plan}").Errors);
        _host.Run(
            $"""
            Import-CicImportPlan {StoredSite.Plan} -Settings settings.json -AllowEdited |
                Export-CicImportPlan again.json -Settings settings.json
            """).WithoutErrors();
        File.Copy(_host.GetPath("again.json"), _host.GetPath(StoredSite.Plan), overwrite: true);
        _host.Run($"$null = Import-CicImportPlan {StoredSite.Plan} -Settings settings.json").WithoutErrors();

        Assert.Equal(StoredSite.StoredPlan(), _host.ReadPlan());
    }

    // Newer versions keep where a plan came from, remove phones before they change what refers to them, and keep what was typed beside
    // piped templates.
    private static IEnumerable<string> Comparable(IEnumerable<string> content) => string.Join('\n', content).Split('\n')
        .Where(line => !line.Contains("run_plan", StringComparison.Ordinal))
        .Select(line => Regex.Replace(line, @"^(change \| 5 \| )\d+", "$1"))
        .Select(line => Regex.Replace(line, "^(run .* New-CicPhoneTemplate).* -Settings", "$1 -Settings"))
        .Order(StringComparer.Ordinal);

    private string[] Content() => DirectoryContent.Read(_host, StoredSite.Directory);

    private void Undo(params long[] runs)
    {
        foreach (long run in runs)
            _host.Run($"Undo-CicImport {run} -Confirm:$false").WithoutErrors();
    }

    private static void Connect(Host host) => host.Run($"$null = Connect-CicDirectory {StoredSite.Directory}").WithoutErrors();

    /// <summary>The objects, their keys and references: not the runs, which stay.</summary>
    private static IEnumerable<string> Lasting(string[] content) =>
        content.Where(line => line.Split(" |")[0] is "object" or "key" or "reference");

    private string Shown(PSObject item)
    {
        IEnumerable<string> values = item.Properties
            .Where(property => property.Name is not ("Time" or "Directory"))
            .Select(property => $"{property.Name}={Text(property.Value)}");
        return _host.Plain($"{item.TypeNames[0]} {string.Join("; ", values)}").ReplaceLineEndings("\\n");
    }

    private static string? Text(object? value) => value is not string && LanguagePrimitives.GetEnumerable(value) is { } items
        ? "{" + string.Join(", ", items.Cast<object>().Select(Text)) + "}"
        : value?.ToString();
}
