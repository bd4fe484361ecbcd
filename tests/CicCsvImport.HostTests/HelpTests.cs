namespace CicCsvImport.HostTests;

/// <summary>Get-Help says something of every cmdlet and every parameter.</summary>
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
                if (-not $help.description.Text) { "$name has no description" }
                if (@($help.examples.example).Count -lt 3) { "$name has fewer than three examples" }
                foreach ($parameter in $command.Parameters.Keys) {
                    $described = $help.parameters.parameter | Where-Object { $_.name -eq $parameter }
                    if ($common -notcontains $parameter -and -not $described.description.Text) { "$name -$parameter is not described" }
                }
            }

            "$(@(Get-Command -Module CicCsvImport).Count) cmdlets"
            """);

        // The count shows that something was looked at.
        Assert.Equal(["44 cmdlets"], parts.WithoutErrors().Output.Select(line => line.ToString()));
    }
}
