using System.Collections;
using System.Management.Automation;
using System.Reflection;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Commands;

/// <summary>What the module exports, and the shape of it.</summary>
public sealed class ExportedCommandsTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    private IReadOnlyList<CmdletInfo> Cmdlets() =>
        [.. _host.Run("(Get-Module CicCsvImport).ExportedCmdlets.Values").Output.Select(item => (CmdletInfo)item.BaseObject)];

    [Fact]
    public void The_exported_cmdlets_are_those_of_the_manifest_and_those_of_the_assembly()
    {
        string[] manifest = Manifest("CmdletsToExport");
        string[] exported = [.. Cmdlets().Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal)];
        string[] classes = [.. Cmdlets()[0].ImplementingType.Assembly.GetExportedTypes()
            .Select(type => type.GetCustomAttribute<CmdletAttribute>())
            .OfType<CmdletAttribute>()
            .Select(cmdlet => cmdlet.VerbName + "-" + cmdlet.NounName)
            .Order(StringComparer.Ordinal)];

        Assert.Equal(classes, manifest.Order(StringComparer.Ordinal));
        Assert.Equal(classes, exported);
    }

    [Fact]
    public void Nothing_but_cmdlets_is_exported()
    {
        Assert.Empty(Manifest("FunctionsToExport"));
        Assert.Empty(Manifest("AliasesToExport"));
        Assert.Empty(Manifest("VariablesToExport"));
        Assert.Empty(_host.Run(
            """
            $module = Get-Module CicCsvImport
            $module.ExportedFunctions.Keys
            $module.ExportedAliases.Keys
            $module.ExportedVariables.Keys
            """).Output);
    }

    [Fact]
    public void The_lists_have_their_five_verbs()
    {
        IEnumerable<string> names = Cmdlets().Select(cmdlet => cmdlet.Name);

        string[] nouns = ["CicStationCsv", "CicPhoneCsv", "CicUserCsv"];
        string[] verbs = ["Test", "Import", "Export", "ConvertFrom", "ConvertTo"];
        IEnumerable<string> expected = verbs.SelectMany(verb => nouns.Select(noun => $"{verb}-{noun}"));
        Assert.Superset(expected.ToHashSet(), names.ToHashSet());
    }

    [Fact]
    public void Each_cmdlet_is_a_sealed_class_named_after_it_and_tells_what_it_writes() => Assert.All(Cmdlets(), cmdlet =>
    {
        Assert.Equal(
            $"CicCsvImport.Commands.{cmdlet.Name.Replace("-", "", StringComparison.Ordinal)}Command", cmdlet.ImplementingType.FullName);
        Assert.True(cmdlet.ImplementingType.IsSealed);
        Assert.NotEmpty(cmdlet.OutputType);
    });

    [Fact]
    public void Each_verb_is_approved() => Assert.All(Cmdlets(), cmdlet => Assert.Contains(
        cmdlet.Verb,
        new[] { typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle) }
            .SelectMany(verbs => verbs.GetFields())
            .Select(field => field.Name)));

    [Theory]
    [InlineData("Test-CicStationCsv")]
    [InlineData("Test-CicPhoneCsv")]
    [InlineData("Test-CicUserCsv")]
    [InlineData("Import-CicStationCsv")]
    [InlineData("Import-CicPhoneCsv")]
    [InlineData("Import-CicUserCsv")]
    public void What_reads_files_takes_them_as_every_cmdlet_does(string name)
    {
        CmdletInfo cmdlet = Cmdlets().Single(cmdlet => cmdlet.Name == name);

        ParameterMetadata path = cmdlet.Parameters["Path"];
        ParameterMetadata literalPath = cmdlet.Parameters["LiteralPath"];
        Assert.Equal(typeof(string[]), path.ParameterType);
        Assert.False(path.ParameterSets["Path"].ValueFromPipeline);
        Assert.Equal(0, path.ParameterSets["Path"].Position);
        Assert.Contains(path.Attributes, attribute => attribute is SupportsWildcardsAttribute);
        Assert.False(literalPath.ParameterSets["LiteralPath"].ValueFromPipelineByPropertyName);
        Assert.Equal(["InputObject"], cmdlet.Parameters["InputObject"].ParameterSets.Keys);
        Assert.True(cmdlet.Parameters["InputObject"].ParameterSets["InputObject"].ValueFromPipeline);
        Assert.Equal(["LP", "PSPath"], literalPath.Aliases.Order(StringComparer.Ordinal));
        Assert.Superset(
            new HashSet<string> { "Encoding", "Delimiter", "UseCulture", "HeaderMap", "Settings", "IssueVariable" },
            cmdlet.Parameters.Keys.ToHashSet());
    }

    [Fact]
    public void What_writes_files_can_be_asked_first() => Assert.All(
        Cmdlets().Where(cmdlet => cmdlet.Verb == "Export" || cmdlet.Name == "New-CicCsv"
            || cmdlet.Parameters.ContainsKey("RejectPath") || cmdlet.Parameters.ContainsKey("AnnotatedPath")),
        cmdlet =>
        {
            Assert.Contains("WhatIf", cmdlet.Parameters.Keys);
            Assert.Contains("Confirm", cmdlet.Parameters.Keys);
            // A password report replaces nothing: what it holds is nowhere else.
            Assert.Equal(cmdlet.Name != "Export-CicPasswordReport", cmdlet.Parameters.ContainsKey("Force"));
        });

    [Fact]
    public void Only_phones_have_templates() => Assert.Equal(
        [
            "Add-CicPhone", "Compare-CicDirectory", "ConvertFrom-CicPhoneCsv", "Get-CicPhone", "Import-CicPhoneCsv", "New-CicImportPlan",
            "Set-CicPhone", "Test-CicPhoneCsv",
        ],
        Cmdlets().Where(cmdlet => cmdlet.Parameters.ContainsKey("Template")).Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal));

    private string[] Manifest(string key)
    {
        // The engine alone cannot read a data file, but it can run one.
        var manifest = (Hashtable)_host.Run("& ([scriptblock]::Create([IO.File]::ReadAllText($manifest)))").Single().BaseObject;
        return [.. ((IEnumerable)manifest[key]!).Cast<object>().Select(name => name.ToString()!)];
    }
}
