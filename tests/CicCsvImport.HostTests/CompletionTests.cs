namespace CicCsvImport.HostTests;

/// <summary>Tab completes names that are known, through the engine's own completion.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("New-CicCsv Phone-", "Phone-TMM", "Phone-Template")]
    [InlineData("Get-CicCsvColumn -List User -Name St", "'Station Name'")]
    [InlineData("Get-CicRoleMatrix -Role mob", "'Mobile Office User'")]
    [InlineData("Get-CicRoleMatrix -Option 'Show Hold", "'Show Hold Button'")]
    [InlineData("Get-CicPhoneModel -Manufacturer Pol", "Polycom")]
    [InlineData("Get-CicPhoneModel -Manufacturer ININ -Model ", "'Interaction SIP Station'", "'Soft Phone'")]
    [InlineData("New-CicPhoneTemplate -Name x -Manufacturer Polycom -Model IP67", "IP670")]
    [InlineData("New-CicPhoneTemplate -Name x -Type St", "'Stand-alone Phone'")]
    [InlineData("Import-CicUserCsv x.csv -Encoding win", "windows-1252")]
    [InlineData("Export-CicUserCsv x.csv -Encoding utf8N", "utf8NoBOM")]
    public void Known_names_are_completed(string typed, params string[] expected)
    {
        HostResult result = _host.Run(
            "[System.Management.Automation.CommandCompletion]::CompleteInput($typed, $typed.Length, $null).CompletionMatches",
            ("typed", typed));

        Assert.Equal(expected, result.WithoutErrors().Values("CompletionText").Cast<string>().Order(StringComparer.Ordinal));
    }
}
