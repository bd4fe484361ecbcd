using System.Management.Automation.Language;

namespace CicCsvImport.HostTests;

/// <summary>
/// The examples of the help run where there is nothing but the engine: those that need no more than it has. That each does what
/// is said of it, and the others too, the Pester suite shows.
/// </summary>
public sealed class HelpExampleTests : IDisposable
{
    private readonly Host _host = new();
    private readonly string _prepared = Directory.CreateTempSubdirectory("cic-help-").FullName;

    public void Dispose()
    {
        _host.Dispose();
        Directory.Delete(_prepared, recursive: true);
    }

    [Fact]
    public void Each_example_runs_without_an_error_where_the_engine_has_its_commands()
    {
        Example[] examples = [.. Examples()];
        Example[] runnable = [.. examples.Where(HasItsCommands)];
        PrepareSite();

        string[] faults = [.. runnable.SelectMany(Faults)];

        Assert.Equal([], faults);
        // Something was run: most examples, and one of each cmdlet at least.
        Assert.InRange(runnable.Length, 100, examples.Length);
        Assert.Equal([], examples.Select(example => example.Command).Except(runnable.Select(example => example.Command)));
    }

    private IEnumerable<Example> Examples() => _host
        .Run("Get-Command -Module CicCsvImport | ForEach-Object { $help = Get-Help $_.Name -Full; foreach ($example in $help.examples.example) { @{ Command = $help.Name; Code = $example.code } } }")
        .WithoutErrors().Output
        .Select(item => (System.Collections.Hashtable)item.BaseObject)
        .Select(item => new Example((string)item["Command"]!, item["Code"]!.ToString()!));

    private bool HasItsCommands(Example example)
    {
        ScriptBlockAst script = Parser.ParseInput(example.Code, out _, out ParseError[] errors);
        Assert.Empty(errors);
        string[] names = [.. script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>().Select(call => call.GetCommandName()).Distinct()];
        return _host.Run("$names | Where-Object { -not (Get-Command $_ -ErrorAction Ignore) }", ("names", names)).WithoutErrors().Output.Count == 0;
    }

    // The lists and the directory that the Pester suite has, and a copy of them.
    private void PrepareSite()
    {
        string script = Path.Combine(Repository.Root, "tests", "pester", "HelpSite.ps1");
        _host.Run("& $script -Samples $samples", ("script", script), ("samples", Path.Combine(Repository.Module, "Samples"))).WithoutErrors();
        Copy(_host.Folder, _prepared);
    }

    private IEnumerable<string> Faults(Example example)
    {
        foreach (string path in Directory.GetFiles(_host.Folder, "*", SearchOption.AllDirectories))
            File.Delete(path);
        Copy(_prepared, _host.Folder);
        _host.Run("$null = Connect-CicDirectory site.cicdb").WithoutErrors();
        // In a scope of its own: what an example does not set, no other one has set.
        HostResult result = _host.Run("& {\n$ErrorActionPreference = 'Stop'\n" + example.Code + "\n}");
        return result.Errors.Select(error => $"{example.Command}: {error}\n{example.Code}");
    }

    private static void Copy(string from, string to)
    {
        foreach (string path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    private sealed record Example(string Command, string Code);
}
