using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>Get-Help says all of every cmdlet, and has its topics.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Each_cmdlet_has_a_synopsis_a_description_examples_and_words_on_each_parameter()
    {
        HostResult parts = _host.Run(
            """
            $common = [System.Management.Automation.PSCmdlet]::CommonParameters
            foreach ($command in (Get-Command -Module CicCsvImport)) {
                $name = $command.Name
                $help = Get-Help $name -Full
                if (-not $help.Synopsis -or $help.Synopsis -like "*$name*") { "$name has no synopsis" }
                if (@($help.description.Text).Count -lt 2) { "$name has no description but its synopsis" }
                if (@($help.examples.example).Count -lt 3) { "$name has fewer than three examples" }
                foreach ($example in $help.examples.example) {
                    if (-not $example.code -or -not $example.remarks[0].Text) { "$name has an example without code or words" }
                }

                foreach ($parameter in $command.Parameters.Keys) {
                    $described = $help.parameters.parameter | Where-Object { $_.name -eq $parameter }
                    if ($common -notcontains $parameter -and -not $described.description.Text) { "$name -$parameter is not described" }
                    if ($common -notcontains $parameter -and -not $described.defaultValue) { "$name -$parameter does not say its default" }
                }
            }

            "$(@(Get-Command -Module CicCsvImport).Count) cmdlets"
            """);

        // The count shows that something was looked at.
        Assert.Equal(["44 cmdlets"], parts.WithoutErrors().Output.Select(line => line.ToString()));
    }

    [Fact]
    public void Each_cmdlet_says_what_goes_in_and_comes_out_which_errors_there_are_and_what_else_to_read()
    {
        HostResult parts = _host.Run(
            """
            foreach ($command in (Get-Command -Module CicCsvImport)) {
                $name = $command.Name
                $help = Get-Help $name -Full
                foreach ($in in @($help.inputTypes.inputType)) {
                    if (-not $in.type.name -or -not $in.description.Text) { "$name has an input without words" }
                }

                $outputs = @($help.returnValues.returnValue)
                foreach ($out in $outputs) {
                    if (-not $out.type.name -or -not $out.description.Text) { "$name has an output without words" }
                }

                if ($outputs.Count -ne @($command.OutputType).Count) { "$name has other outputs than its help" }
                if ($name -ne 'Disconnect-CicDirectory' -and -not $help.alertSet.alert.Text) { "$name has no notes on errors" }
                if (@($help.relatedLinks.navigationLink.linkText).Count -lt 3) { "$name has no links" }
            }

            "$(@(Get-Command -Module CicCsvImport).Count) cmdlets"
            """);

        Assert.Equal(["44 cmdlets"], parts.WithoutErrors().Output.Select(line => line.ToString()));
    }

    [Fact]
    public void A_link_leads_to_help()
    {
        HostResult dead = _host.Run(
            """
            $topics = (Get-Help about_Cic*).Name
            $names = (Get-Command -Module CicCsvImport).Name
            foreach ($name in $names) {
                foreach ($link in (Get-Help $name).relatedLinks.navigationLink.linkText) {
                    if ($topics -notcontains $link -and $names -notcontains $link) { "$name -> $link" }
                }
            }
            """);

        Assert.Empty(dead.WithoutErrors().Output);
    }

    [Theory]
    [InlineData("about_CicCsvImport", "Import-CicUserCsv users.csv -RejectPath rejected.csv")]
    [InlineData("about_CicCsvLists", "Registration Group")]
    [InlineData("about_CicIssues", "InvalidExtension (ValueDropped)")]
    [InlineData("about_CicErrors", "ResourceBusy, CicDirectoryException")]
    [InlineData("about_CicDirectory", "Undo-CicImport 7")]
    public void A_topic_is_found_and_complete(string topic, string part)
    {
        PSObject text = Assert.Single(_host.Run($"Get-Help {topic}").WithoutErrors().Output);

        Assert.Contains(part, text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_topic_of_issues_has_every_code()
    {
        string[] codes =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "fixtures", "bad")).Select(file => Path.GetFileName(file).Split('.', '-')[0]).Distinct(),
        ];
        string topic = Assert.Single(_host.Run("Get-Help about_CicIssues").Output).ToString();

        Assert.True(codes.Length > 40, "The fixtures are gone.");
        Assert.All(codes, code => Assert.Contains($"    {code} (", topic, StringComparison.Ordinal));
    }
}
