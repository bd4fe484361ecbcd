using System.Management.Automation;
using System.Text;

namespace CicCsvImport.HostTests;

/// <summary>-Encoding, -Delimiter, -UseCulture, -HeaderMap and -Settings.</summary>
public sealed class ReadingParameterTests : IDisposable
{
    private const string Command = ",CicCsvImport.Commands.ImportCicUserCsvCommand";

    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    private void WriteWindows1252() => _host.WriteBytes("users.csv", [.. "User Name,First Name\r\njm,J"u8, 0xFC, .. "rgen\r\n"u8]);

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("1252")]
    [InlineData("'1252'")]
    [InlineData("([Text.CodePagesEncodingProvider]::Instance.GetEncoding(1252))")]
    [InlineData("latin1")]
    public void An_encoding_is_given_by_name_code_page_or_object(string encoding)
    {
        WriteWindows1252();

        Assert.Equal("Jürgen", _host.Run("Import-CicUserCsv users.csv -Encoding " + encoding).Single().Value("FirstName"));
    }

    [Fact]
    public void Without_it_invalid_bytes_are_an_error_that_proposes_it()
    {
        WriteWindows1252();

        ErrorRecord error = _host.Run("Import-CicUserCsv users.csv").Error();

        Assert.Equal("InvalidEncoding" + Command, error.FullyQualifiedErrorId);
        Assert.Contains("offset 26", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("users.csv:2", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-Encoding windows-1252", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf8")]
    [InlineData("UTF8BOM")]
    [InlineData("utf8NoBOM")]
    [InlineData("utf-8")]
    [InlineData("unicode")]
    [InlineData("bigendianunicode")]
    [InlineData("utf32")]
    [InlineData("ascii")]
    [InlineData("windows-1252")]
    public void A_byte_order_mark_wins(string encoding)
    {
        _host.WriteBytes("users.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("User Name,First Name\r\njm,Jürgen\r\n")]);

        Assert.Equal("Jürgen", _host.Run("Import-CicUserCsv users.csv -Encoding $encoding", ("encoding", encoding)).Single().Value("FirstName"));
    }

    [Fact]
    public void UTF_16_without_a_mark_is_read_where_it_is_named()
    {
        _host.WriteBytes("users.csv", Encoding.Unicode.GetBytes("User Name,First Name\r\njm,Jürgen\r\n"));

        Assert.Equal("NotText" + Command, _host.Run("Import-CicUserCsv users.csv").Error().FullyQualifiedErrorId);
        Assert.Equal("Jürgen", _host.Run("Import-CicUserCsv users.csv -Encoding unicode").Single().Value("FirstName"));
    }

    [Theory]
    [InlineData("no-such-encoding")]
    [InlineData("99999")]
    [InlineData("-1")]
    [InlineData("(Get-Date)")]
    public void An_unknown_encoding_is_an_error_with_advice(string encoding)
    {
        ErrorRecord error = _host.Run("function Get-Date { [datetime]::Now }; Import-CicUserCsv users.csv -Encoding " + encoding).Error();

        Assert.Equal("ParameterArgumentTransformationError" + Command, error.FullyQualifiedErrorId);
        Assert.Contains("windows-1252", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("|")]
    [InlineData("\t")]
    [InlineData(":")]
    public void A_delimiter_can_be_given(string delimiter)
    {
        _host.Write("users.csv", $"User Name{delimiter}First Name", $"anna{delimiter}Anna");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -Delimiter $delimiter", ("delimiter", delimiter));

        Assert.Equal("Anna", result.Single().Value("FirstName"));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void A_delimiter_beats_the_culture_and_the_sep_line()
    {
        _host.Write("users.csv", "sep=;", "User Name|First Name", "anna|Anna");

        Assert.Equal("Anna", _host.Run("Import-CicUserCsv users.csv -Delimiter '|' -UseCulture").Single().Value("FirstName"));
    }

    [Fact]
    public void The_culture_says_the_delimiter_where_it_is_asked()
    {
        _host.Write("users.csv", "User Name;First Name", "anna;Anna");

        HostResult result = _host.Run("""
            $before = [cultureinfo]::CurrentCulture
            try {
                [cultureinfo]::CurrentCulture = 'de-DE'
                Import-CicUserCsv users.csv -UseCulture
            }
            finally {
                [cultureinfo]::CurrentCulture = $before
            }
            """);

        Assert.Equal("Anna", result.Single().Value("FirstName"));
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("'\"'")]
    [InlineData("a")]
    [InlineData("' '")]
    [InlineData("([char]10)")]
    [InlineData("([char]0)")]
    [InlineData("([char]0x2028)")]
    public void What_cannot_be_a_delimiter_is_an_error(string delimiter)
    {
        _host.Write("users.csv", "User Name", "anna");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -Delimiter " + delimiter);

        Assert.Equal("InvalidDelimiter" + Command, result.End?.FullyQualifiedErrorId);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_header_map_says_what_other_headings_mean()
    {
        _host.Write("users.csv", "Nom d'utilisateur,Prénom", "jdupont,Jean");

        PSObject user = _host.Run("""Import-CicUserCsv users.csv -HeaderMap @{ "Nom d'utilisateur" = 'User Name'; 'PRÉNOM' = 'first name' }""").Single();

        Assert.Equal("jdupont", user.Value("UserName"));
        Assert.Equal("Jean", user.Value("FirstName"));
    }

    [Fact]
    public void An_issue_names_the_column_as_the_list_does()
    {
        _host.Write("users.csv", "Login,Durchwahl", "anna,x");

        Assert.Equal("Extension", _host.Run("Test-CicUserCsv users.csv -HeaderMap @{ Login = 'User Name'; Durchwahl = 'Extension' }").Single().Value("Column"));
    }

    [Fact]
    public void A_header_map_of_a_column_that_is_none_is_an_error_that_names_those_there_are()
    {
        _host.Write("users.csv", "Login", "anna");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -HeaderMap @{ Login = 'Account' }");

        Assert.Equal("UnknownColumnName" + Command, result.End?.FullyQualifiedErrorId);
        Assert.Contains("'Account'", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Contains("User Name, First Name", result.Error().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@{ Login = $null }")]
    [InlineData("@{ Login = '' }")]
    public void A_header_map_to_nothing_is_an_error(string map) =>
        Assert.Equal("UnknownColumnName" + Command, _host.Run("Import-CicUserCsv users.csv -HeaderMap " + map).End?.FullyQualifiedErrorId);

    [Fact]
    public void Settings_of_a_file_count()
    {
        _host.Write("settings.json", """
            {
              // Comments are allowed, as in the file that ships.
              "Aliases": { "User Name": [ "Login" ] },
              "KnownStations": [ "Station1" ]
            }
            """);
        _host.Write("users.csv", "Login,Station Name", "anna,Station2");

        PSObject issue = _host.Run("Test-CicUserCsv users.csv -Settings settings.json").Single();

        Assert.Equal("UnknownStation", issue.Value("Code"));
        Assert.Contains("Station1", issue.Text("Suggestion"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Reporting": """)]
    [InlineData("no json")]
    [InlineData("")]
    [InlineData("""{ "Shoes": 1 }""")]
    [InlineData("""{ "Limits": { "Columns": "many" } }""")]
    public void Settings_that_cannot_be_used_are_an_error_that_names_their_file(string settings)
    {
        _host.Write("settings.json", settings);
        _host.Write("users.csv", "User Name", "anna");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -Settings settings.json");

        Assert.Equal("InvalidSettings" + Command, result.End?.FullyQualifiedErrorId);
        Assert.Contains("settings.json", result.Error().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_settings_file_that_is_missing_is_an_error() =>
        Assert.Equal("InvalidSettings" + Command, _host.Run("Import-CicUserCsv users.csv -Settings missing.json").End?.FullyQualifiedErrorId);

    [Theory]
    [InlineData("\"Limits\": { \"Columns\": 0 }")]
    [InlineData("\"Limits\": { \"FieldBytes\": -5 }")]
    [InlineData("\"Reporting\": { \"WarningsPerCodeAndFile\": -1 }")]
    public void A_setting_that_makes_no_sense_ends_in_no_exception_of_the_code(string setting)
    {
        _host.Write("settings.json", "{ " + setting + " }");
        _host.Write("users.csv", "User Name,DID", "anna,x");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -Settings settings.json");

        Assert.All(result.Errors, error => Assert.Matches("^(InvalidSettings|LimitExceeded),", error.FullyQualifiedErrorId));
    }
}
