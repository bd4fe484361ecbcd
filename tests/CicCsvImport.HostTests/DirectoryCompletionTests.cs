namespace CicCsvImport.HostTests;

/// <summary>Tab completes the names of a directory's objects.</summary>
public sealed class DirectoryCompletionTests : IDisposable
{
    private readonly Host _host = new Host().ConnectSite("-Location 'Site B' -RegistrationGroup Remote -Workgroup Sales");

    public DirectoryCompletionTests() => _host.Run("""
        $null = New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600
        Add-CicUser @{ UserName = 'jdoe'; Roles = 'Clerks' } -WarningAction SilentlyContinue
        """).WithoutErrors();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("Get-CicPhoneTemplate ", "'My Polycom'")]
    [InlineData("Set-CicPhoneTemplate x -Location Si", "'Site B'")]
    [InlineData("Remove-CicPhoneTemplate ", "'My Polycom'")]
    [InlineData("New-CicPhoneTemplate -RegistrationGroup R", "Remote")]
    [InlineData("New-CicPhoneTemplate -TimeZone UT", "UTC")]
    [InlineData("New-CicPhoneTemplate -AudioProtocol ", "RTP", "SRTP")]
    [InlineData("New-CicPhoneTemplate -License Basic", "'Basic Station License'")]
    [InlineData("New-CicPhoneTemplate -Classification Local", "'Local Operator'", "Local")]
    [InlineData("Set-CicLicense Basic", "'Basic Station License'")]
    [InlineData("Get-CicRole C", "Clerks")]
    [InlineData("Get-CicWorkgroup S", "Sales")]
    [InlineData("Get-CicRoleMatrix -Role C", "Clerks")]
    [InlineData("Get-CicRoleMatrix -User j", "jdoe")]
    public void Names_of_the_directory_are_completed(string typed, params string[] expected)
    {
        HostResult result = _host.Run(
            "[System.Management.Automation.CommandCompletion]::CompleteInput($typed, $typed.Length, $null).CompletionMatches",
            ("typed", typed));

        Assert.Equal(expected, result.WithoutErrors().Values("CompletionText").Cast<string>().Order(StringComparer.Ordinal));
    }
}
