using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>How files are named, and how messages name them.</summary>
public sealed class PathTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    private void WriteUser(string file, string name) => _host.Write(file, "User Name", name);

    private IEnumerable<object?> Import(string script) => _host.Run(script).WithoutErrors().Values("UserName");

    [Fact]
    public void Names_of_files_can_be_piped()
    {
        WriteUser("a.csv", "anna");
        WriteUser("b.csv", "bert");

        Assert.Equal(["anna", "bert"], Import("'a.csv', 'b.csv' | Import-CicUserCsv"));
    }

    [Fact]
    public void Several_names_can_be_given()
    {
        WriteUser("a.csv", "anna");
        WriteUser("b.csv", "bert");

        Assert.Equal(["bert", "anna"], Import("Import-CicUserCsv b.csv, a.csv"));
    }

    [Fact]
    public void Files_from_Get_Item_bind_by_their_PSPath()
    {
        WriteUser("users [1].csv", "anna");
        var file = new PSObject(new FileInfo(_host.PathOf("users [1].csv")));
        file.Properties.Add(new PSNoteProperty("PSPath", "Microsoft.PowerShell.Core\\FileSystem::" + _host.PathOf("users [1].csv")));

        PSObject user = _host.Run("$file | Import-CicUserCsv", ("file", file)).Single();

        Assert.Equal("anna", user.Value("UserName"));
        Assert.Equal(_host.PathOf("users [1].csv"), user.Value("Path"));
    }

    [Theory]
    [InlineData("LiteralPath")]
    [InlineData("LP")]
    [InlineData("PSPath")]
    public void An_object_with_a_literal_path_binds_by_it(string property)
    {
        WriteUser("a.csv", "anna");

        Assert.Equal(["anna"], Import($"[pscustomobject]@{{ {property} = 'a.csv' }} | Import-CicUserCsv"));
    }

    [Fact]
    public void Brackets_in_a_literal_path_mean_themselves()
    {
        WriteUser("users[1].csv", "anna");
        WriteUser("users1.csv", "bert");

        Assert.Equal(["anna"], Import("Import-CicUserCsv -LiteralPath 'users[1].csv'"));
    }

    [Fact]
    public void A_name_with_brackets_that_matches_nothing_is_the_file_of_that_name()
    {
        WriteUser("users[1].csv", "anna");

        Assert.Equal(["anna"], Import("Import-CicUserCsv 'users[1].csv'"));
    }

    [Fact]
    public void A_name_with_brackets_is_a_pattern_where_it_matches()
    {
        WriteUser("users[1].csv", "anna");
        WriteUser("users1.csv", "bert");

        Assert.Equal(["bert"], Import("Import-CicUserCsv 'users[1].csv'"));
    }

    [Fact]
    public void An_escaped_bracket_is_no_pattern()
    {
        WriteUser("users[1].csv", "anna");
        WriteUser("users1.csv", "bert");

        Assert.Equal(["anna"], Import("Import-CicUserCsv 'users`[1`].csv'"));
    }

    [Fact]
    public void A_wildcard_takes_all_files_that_match_and_no_folder()
    {
        WriteUser("a.csv", "anna");
        WriteUser("b.csv", "bert");
        WriteUser("c.txt", "carl");
        Directory.CreateDirectory(_host.PathOf("folder.csv"));

        Assert.Equal(["anna", "bert"], Import("Import-CicUserCsv *.csv").Order());
    }

    [Theory]
    [InlineData("Import-CicUserCsv *.nothing")]
    [InlineData("Test-CicUserCsv *.nothing")]
    [InlineData("Test-CicUserCsv *.nothing -Quiet")]
    [InlineData("Test-CicUserCsv 'none[1].csv'")]
    [InlineData("Test-CicUserCsv 'no-such-folder/*.csv'")]
    public void A_wildcard_without_a_match_gives_nothing(string script)
    {
        HostResult result = _host.Run(script);

        Assert.Empty(result.WithoutErrors().Output);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void An_empty_array_cannot_be_bound() =>
        Assert.StartsWith("ParameterArgumentValidationError,", _host.Run("Test-CicUserCsv @()").Error().FullyQualifiedErrorId, StringComparison.Ordinal);

    [Theory]
    [InlineData("users.csv", "users.csv")]
    [InlineData("./users.csv", "./users.csv")]
    [InlineData("lists/../users.csv", "lists/../users.csv")]
    [InlineData("u*.csv", "users.csv")]
    [InlineData("lists/*.csv", "lists/more.csv")]
    public void A_message_names_the_file_as_it_was_typed(string typed, string shown)
    {
        _host.Write("users.csv", "User Name,DID", "anna,x");
        _host.Write("lists/more.csv", "User Name,DID", "anna,x");

        HostResult result = _host.Run("Import-CicUserCsv $typed", ("typed", typed));

        string expected = shown.Replace('/', shown == typed ? '/' : Path.DirectorySeparatorChar);
        Assert.StartsWith(expected + ":2: ", Assert.Single(result.WithoutErrors().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_names_a_piped_file_from_the_current_folder()
    {
        _host.Write("users.csv", "User Name,DID", "anna,x");

        HostResult result = _host.Run(
            "[pscustomobject]@{ PSPath = $path } | Import-CicUserCsv", ("path", "Microsoft.PowerShell.Core\\FileSystem::" + _host.PathOf("users.csv")));

        Assert.StartsWith("users.csv:2: ", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_and_issues_have_the_full_path()
    {
        _host.Write("users.csv", "User Name,DID", "anna,x");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -IssueVariable issues; $issues");

        Assert.Equal([_host.PathOf("users.csv"), _host.PathOf("users.csv")], result.Values("Path"));
        Assert.Equal([2, 2], result.Values("Line"));
    }

    [Fact]
    public void A_place_that_is_no_file_system_is_an_error()
    {
        ErrorRecord error = _host.Run("Test-CicUserCsv Env:/PATH").Error();

        Assert.Equal("NotFileSystem,CicCsvImport.Commands.TestCicUserCsvCommand", error.FullyQualifiedErrorId);
        Assert.Contains("Environment", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drive_that_does_not_exist_has_no_readable_list()
    {
        HostResult result = _host.Run("Test-CicUserCsv nowhere:/users.csv; Test-CicUserCsv nowhere:/users.csv -Quiet");

        Assert.Empty(result.Errors);
        Assert.Equal("FileNotReadable", result.Output[0].Properties["Code"].Value);
        Assert.Equal(false, result.Output[1].BaseObject);
    }
}
