using System.Collections;
using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Security;

namespace CicCsvImport.HostTests;

/// <summary>A password is in a SecureString, and nowhere else: in no stream, no issue, no text of an object.</summary>
public sealed class PasswordTests : IDisposable
{
    private const string Everything = " -Verbose -Debug -InformationAction Continue -WarningAction Continue";

    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    /// <summary>Lists whose passwords, or the rows around them, have faults. Each password has the word moon in it,
    /// which is one keypad digit four times and so as weak as can be.</summary>
    public static TheoryData<string, string> Lists { get; } = new()
    {
        { "plain", "User Name,Password\nanna,moon-1\n" },
        { "weak", "User Name,Password\nanna,moonmoon\n" },
        { "formula", "User Name,Password\nanna,=moon1\nbert,@moon\ncarl,+moon\n" },
        { "invisible", "User Name,Password\nanna,mo\u200Bon\nbert,moon\u202E\n" },
        { "quotes", "User Name,Password\nanna,the \"moon\"\nbert,\"moon\"and more\n" },
        { "surplus", "User Name,Password\nanna,one,moon\nbert,two,,moon\n" },
        { "duplicate name", "User Name,Password\nanna,moon1\nanna,moon2\n" },
        { "no name", "User Name,Password\n,moon1\n" },
        { "duplicate column", "User Name,Password,Password\nanna,moon1,moon2\n" },
        { "alias", "User Name, PASSWORD \nanna,moon1\n" },
        { "open quote", "User Name,Password\nanna,\"moon1\n" },
        { "too long", "User Name,Password\nanna," + string.Concat(Enumerable.Repeat("moon", 20_000)) + "\n" },
        { "long", "User Name,Password\nanna," + string.Concat(Enumerable.Repeat("moon", 200)) + "\n" },
        { "bad bytes", "User Name,Password\nanna,moon\u00FF\n" },
        { "line break", "User Name,Password\nanna,\"moon\n2\"\n" },
        { "other delimiter", "User Name;Password\nanna;moon1\n" },
        { "mangled", "User Name,Password\nanna,1.5E+06moon\n" },
        { "control", "User Name,Password\nanna,moon\u0007\n" },
        { "wrong roles", "User Name,Password,Roles,DID\nanna,moon1,Agnet,secre\n" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void No_stream_and_no_issue_tells_it(string name, string list)
    {
        _ = name;
        _host.WriteBytes("users.csv", [.. list.SelectMany(c => c == '\u00FF' ? [0xFF] : System.Text.Encoding.UTF8.GetBytes(c.ToString()))]);

        HostResult tested = _host.Run("Test-CicUserCsv users.csv -IssueVariable issues" + Everything);
        HostResult imported = _host.Run("Import-CicUserCsv users.csv -RejectPath rejects.csv -IssueVariable issues" + Everything);
        HostResult strict = _host.Run("Import-CicUserCsv users.csv -FailOnWarning" + Everything);
        HostResult exported = _host.Run("Import-CicUserCsv users.csv -ErrorAction SilentlyContinue | Export-CicUserCsv out.csv -IncludePassword" + Everything);

        Assert.All([tested, imported, strict, exported], AssertSilent);
        AssertSilent(_host.Run("$issues"));
        AssertSilent(_host.Run("$Error | ForEach-Object { \"$_ $($_.CategoryInfo) $($_.InvocationInfo.PositionMessage)\" }"));
    }

    [Fact]
    public void The_object_has_it_as_a_SecureString()
    {
        _host.Write("users.csv", "User Name,Password", "anna,moon-1", "bert,");

        HostResult result = _host.Run("Import-CicUserCsv users.csv");

        var password = Assert.IsType<SecureString>(PSObject.AsPSObject(result.Output[0].Value("Password")).BaseObject);
        Assert.Equal("moon-1", Marshal.PtrToStringUni(Marshal.SecureStringToGlobalAllocUnicode(password)));
        Assert.Null(result.Output[1].Value("Password"));
    }

    /// <summary>An error names the object it is about; what it says of it must not be all of its properties.</summary>
    [Theory]
    [InlineData("@{ 'User Name' = ' '; Password = 'moon-1' }", "Export-CicUserCsv", "RequiredValueMissing")]
    [InlineData("@{ Login = 'anna'; Password = 'moon-1' }", "Export-CicStationCsv", "NotAListObject")]
    public void An_object_that_cannot_be_exported_does_not_bring_it_into_the_error(string item, string command, string id)
    {
        ErrorRecord error = _host.Run($"[pscustomobject]{item} | {command} out.csv").Error();

        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("moon", error.ToString(), StringComparison.Ordinal);
        // Windows PowerShell shows the category with every error, and a transcript keeps it.
        Assert.DoesNotContain("moon", error.CategoryInfo.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_exported_without_it_does_not_have_it()
    {
        _host.Write("users.csv", "User Name,Password", "anna,moon-1");

        _host.Run("Import-CicUserCsv users.csv | Export-CicUserCsv out.csv").WithoutErrors();

        Assert.DoesNotContain("moon", File.ReadAllText(_host.PathOf("out.csv")), StringComparison.Ordinal);
    }

    private static void AssertSilent(HostResult result)
    {
        Assert.All(Streams(result), text => Assert.DoesNotContain("moon", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(result.Output.SelectMany(Texts), text => Assert.DoesNotContain("moon", text, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Streams(HostResult result) =>
    [
        .. result.Errors.SelectMany(error => (string[])[
            error.ToString(), error.CategoryInfo.ToString(), error.Exception.ToString(), error.ErrorDetails?.ToString() ?? "", .. Texts(PSObject.AsPSObject(error.TargetObject))]),
        .. result.Warnings, .. result.Verbose, .. result.Debug, .. result.Information, .. result.Progress,
    ];

    /// <summary>An object and all its properties, as texts.</summary>
    private static IEnumerable<string> Texts(PSObject? item) => item is null
        ? []
        : [item.ToString(), .. item.Properties.SelectMany(property => TextsOf(property.Value))];

    private static IEnumerable<string> TextsOf(object? value) => value is IEnumerable items and not string
        ? items.Cast<object?>().Select(one => one?.ToString() ?? "")
        : [value?.ToString() ?? ""];

    [Theory]
    [InlineData("Test-CicUserCsv", "NotAPath")]
    [InlineData("Import-CicUserCsv", "NotAPath")]
    [InlineData("Get-CicCsvColumn", "ListNotFound")]
    public void An_object_that_is_piped_where_a_name_is_meant_is_not_shown(string command, string id)
    {
        HostResult result = _host.Run($"[pscustomobject]@{{ 'User Name' = 'anna'; Password = 'moon1' }} | {command}");

        Assert.StartsWith(id + ",", result.Error().FullyQualifiedErrorId, System.StringComparison.Ordinal);
        AssertSilent(result);
    }

    [Fact]
    public void An_encoding_that_has_not_its_characters_does_not_tell_them()
    {
        HostResult result = _host.Run("@{ 'User Name' = 'anna'; Password = 'mo\u0142on' } | Export-CicUserCsv out.csv -Encoding windows-1252 -IncludePassword");

        Assert.StartsWith("ValueNotWritable,", result.Error().FullyQualifiedErrorId, System.StringComparison.Ordinal);
        Assert.DoesNotContain("0142", result.Error().ToString(), System.StringComparison.Ordinal);
    }
}
