using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Commands;

/// <summary>No parameter that takes a known name was forgotten, and each completes with what can stand there.</summary>
public sealed class EveryParameterCompletionTests : IDisposable
{
    // Places of files, which PowerShell completes, and texts that nothing knows beforehand.
    private const string Free =
        """
        'Path', 'LiteralPath', 'RejectPath', 'AnnotatedPath', 'PasswordReport', 'PasswordSource',
        'Fingerprint', 'NewName', 'Settings', 'IssueVariable',
        'Address', 'Administrator', 'AdvancedOption', 'ConnectionAddress', 'Did', 'DisplayName', 'Extension', 'FirstName', 'LastName',
        'IdentificationAddress', 'Label', 'MacAddress', 'MachineName', 'Mailbox', 'NetworkId', 'RingSet', 'StartExtension',
        'New-CicPhoneTemplate -Name', 'Initialize-CicDirectory -Location', 'Initialize-CicDirectory -RegistrationGroup',
        'Initialize-CicDirectory -Workgroup', 'Get-CicExtension -From', 'Get-CicExtension -To',
        'Sheet', 'StationSheet', 'PhoneSheet', 'UserSheet', 'Export-CicReport -Title', 'Export-CicReport -Logo'
        """;

    private readonly Host _host = new Host().ConnectSite("-Location 'Site [B]' -RegistrationGroup Remote -Workgroup Sales");

    public EveryParameterCompletionTests() => _host.Run(
        """
        $null = New-CicPhoneTemplate "It's a template" -Manufacturer Polycom -Model IP600
        $names = 'Lobby [1]', "Chef$([char] 0x2019)s", "a$([char] 0x2019);Get-Date;$([char] 0x2018)b", '-x'
        $names | ForEach-Object { @{ Name = $_ } } | Add-CicStation -WarningAction SilentlyContinue
        Add-CicPhone @{ Name = 'Desk $1'; Template = "It's a template" }
        Add-CicUser @{ UserName = 'jdoe'; Roles = 'Clerks' } -WarningAction SilentlyContinue
        """).WithoutErrors();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_parameter_of_text_completes_or_is_free()
    {
        HostResult forgotten = _host.Run(
            $$"""
            $free = {{Free}}
            $common = [System.Management.Automation.PSCmdlet]::CommonParameters
            foreach ($command in (Get-Command -Module CicCsvImport)) {
                foreach ($parameter in $command.Parameters.Values) {
                    $type = $parameter.ParameterType
                    if ($type.IsArray) { $type = $type.GetElementType() }
                    $name = "$($command.Name) -$($parameter.Name)"
                    $completes = $parameter.Attributes | Where-Object { $_ -is [ArgumentCompleter] -or $_ -is [ValidateSet] }
                    if (($type -eq [string] -or $type -eq [long]) -and -not $completes -and
                        $free -notcontains $parameter.Name -and $free -notcontains $name -and $common -notcontains $parameter.Name) {
                        $name
                    }
                }
            }
            """);

        Assert.Empty(forgotten.WithoutErrors().Output);
    }

    [Fact]
    public void What_completes_gives_one_argument_each()
    {
        HostResult tried = _host.Run(
            """
            $count = 0
            foreach ($command in (Get-Command -Module CicCsvImport)) {
                foreach ($parameter in $command.Parameters.Values) {
                    if (-not ($parameter.Attributes | Where-Object { $_ -is [ArgumentCompleter] -or $_ -is [ValidateSet] })) { continue }
                    $typed = "$($command.Name) -$($parameter.Name) "
                    $completion = [System.Management.Automation.CommandCompletion]::CompleteInput($typed, $typed.Length, $null)
                    $values = @($completion.CompletionMatches | Where-Object ResultType -eq ParameterValue)
                    if ($values.Count -eq 0) { "$typed has nothing" }
                    foreach ($value in $values) {
                        $text = $typed + $value.CompletionText
                        $line = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref] $null, [ref] $null)
                        $elements = $line.EndBlock.Statements[0].PipelineElements[0].CommandElements
                        if ($elements.Count -ne 3 -or "$($elements[2].SafeGetValue())" -ne $value.ListItemText) {
                            "$typed gives $($value.CompletionText)"
                        }

                        $count++
                    }
                }
            }

            if ($count -gt 500) { 'many' }
            """);

        Assert.Equal(["many"], tried.WithoutErrors().Output.Select(line => line.ToString()));
    }

    [Theory]
    [InlineData("Get-CicStation lob", "'Lobby [1]'")]
    [InlineData("Get-CicStation 'Lobby [", "'Lobby [1]'")]
    [InlineData("Get-CicStation *[1", "'Lobby [1]'")]
    [InlineData("Get-CicStation Chef", "'Chef\u2019\u2019s'")]
    [InlineData("Remove-CicPhoneTemplate 'It''s", "'It''s a template'")]
    [InlineData("Get-CicPhone De", "'Desk $1'")]
    [InlineData("Remove-CicPhoneTemplate It", "'It''s a template'")]
    [InlineData("Set-CicUser jdoe -Location S", "'Site [B]'")]
    [InlineData("Set-CicStation x -Manufacturer Polycom -Model IP67", "IP670")]
    [InlineData("Undo-CicImport -Id 2", "2")]
    [InlineData("Export-CicPhoneCsv x.csv -Format T", "TMM", "Template")]
    [InlineData("New-CicImportPlan -OnConflict U", "Update")]
    public void A_name_comes_back_as_it_must_be_typed(string typed, params string[] expected)
    {
        HostResult result = _host.Run(
            "[System.Management.Automation.CommandCompletion]::CompleteInput($typed, $typed.Length, $null).CompletionMatches",
            ("typed", typed));

        Assert.Equal(expected, result.WithoutErrors().Values("CompletionText").Cast<string>().Order(StringComparer.Ordinal));
    }
}
