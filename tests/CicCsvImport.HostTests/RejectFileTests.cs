namespace CicCsvImport.HostTests;

/// <summary>-RejectPath: the rows that did not import, to be corrected and imported again.</summary>
public sealed class RejectFileTests : IDisposable
{
    private readonly Host _host = new();

    public RejectFileTests() => _host.Write(
        "users.csv",
        "Extra, user NAME ,Display Name,Password,DID",
        "e1,anna,Anna,pw-anna-1,1",
        "e2, anna ,\"Smith, \"\"Ann\"\"\",pw-anna-2,x",
        "e3,,Nobody,,3",
        "e4,bert,Bert,,4");

    public void Dispose() => _host.Dispose();

    private HostResult Import(string more = "") =>
        _host.Run("Import-CicUserCsv users.csv -RejectPath rejects.csv -WarningAction SilentlyContinue " + more);

    [Fact]
    public void It_has_the_original_headings_and_cells_and_what_is_wrong()
    {
        Assert.Equal(["anna", "bert"], Import().WithoutErrors().Values("UserName"));

        string[] lines = _host.ReadLines("rejects.csv");
        Assert.Equal(3, lines.Length);
        Assert.Equal("Extra,user NAME,Display Name,Password,DID,Problem", lines[0]);
        Assert.StartsWith("e2,anna,\"Smith, \"\"Ann\"\"\",pw-anna-2,x,", lines[1], StringComparison.Ordinal);
        Assert.Contains("DuplicateName: ", lines[1], StringComparison.Ordinal);
        Assert.Contains("InvalidDid: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("e3,,Nobody,,3,", lines[2], StringComparison.Ordinal);
        Assert.Contains("RequiredValueMissing: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_import_with_a_warning_are_not_in_it()
    {
        _host.Write("users.csv", "User Name,DID", "anna,x");

        Assert.Single(Import().WithoutErrors().Output);
        Assert.False(File.Exists(_host.PathOf("rejects.csv")));
    }

    [Fact]
    public void Corrected_it_imports()
    {
        Import();
        string text = File.ReadAllText(_host.PathOf("rejects.csv")).Replace("e2,anna,", "e2,ann,", StringComparison.Ordinal).Replace("e3,,", "e3,nobody,", StringComparison.Ordinal);
        File.WriteAllText(_host.PathOf("rejects.csv"), text.Replace(",x,", ",2,", StringComparison.Ordinal));

        HostResult result = _host.Run("Import-CicUserCsv rejects.csv -IssueVariable issues");

        Assert.Equal(["ann", "nobody"], result.WithoutErrors().Values("UserName"));
        Assert.Equal(["Smith, \"Ann\"", "Nobody"], result.Values("DisplayName"));
        // The heading that the list does not know was wrong before; Problem is known.
        Assert.Equal(["UnknownColumn"], _host.Run("$issues").Codes);
        Assert.Equal("Extra", _host.Run("$issues").Single().Value("Column"));
    }

    [Fact]
    public void Rejected_again_it_has_one_column_of_problems()
    {
        Import();

        _host.Run("Import-CicUserCsv rejects.csv -RejectPath again.csv -WarningAction SilentlyContinue").WithoutErrors();

        Assert.Equal("Extra,user NAME,Display Name,Password,DID,Problem", _host.ReadLines("again.csv")[0]);
    }

    [Fact]
    public void It_is_a_list_in_the_format_of_the_file()
    {
        _host.Write("users.csv", "User Name;DID", ";1", "anna;2");

        Import("-Delimiter ';'");

        Assert.Equal("User Name;DID;Problem", _host.ReadLines("rejects.csv")[0]);
        Assert.StartsWith(";1;", _host.ReadLines("rejects.csv")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_UTF_8_with_a_mark_and_its_lines_end_as_Windows_ends_them()
    {
        Import();

        byte[] bytes = File.ReadAllBytes(_host.PathOf("rejects.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.Equal("\r\n"u8.ToArray(), bytes.TakeLast(2));
    }

    [Fact]
    public void It_is_not_made_when_nothing_is_rejected()
    {
        _host.Write("users.csv", "User Name", "anna");

        Import().WithoutErrors();

        Assert.Equal(["users.csv"], _host.Files());
    }

    [Fact]
    public void A_file_that_exists_is_not_replaced_and_nothing_is_imported()
    {
        _host.Write("rejects.csv", "mine");

        HostResult result = Import();

        Assert.Equal("FileExists,CicCsvImport.Commands.ImportCicUserCsvCommand", result.End?.FullyQualifiedErrorId);
        Assert.Contains("-Force", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Equal(["mine"], _host.ReadLines("rejects.csv"));
    }

    [Fact]
    public void Force_replaces_it()
    {
        _host.Write("rejects.csv", "mine");

        Import("-Force").WithoutErrors();

        Assert.Equal(3, _host.ReadLines("rejects.csv").Length);
    }

    [Fact]
    public void A_folder_is_an_error()
    {
        Directory.CreateDirectory(_host.PathOf("rejects.csv"));

        Assert.StartsWith("FileNotWritable,", Import("-Force").End?.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_owner_can_read_it()
    {
        Import();

        // On Windows the file's own access list says it, which this test does not read.
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_host.PathOf("rejects.csv")));
    }

    [Fact]
    public void Only_its_owner_can_read_it_where_it_replaces_a_file()
    {
        _host.Write("rejects.csv", "mine");

        Import("-Force");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_host.PathOf("rejects.csv")));
    }

    [Fact]
    public void Files_with_other_headers_get_a_reject_file_of_their_own()
    {
        _host.Write("other.csv", "DID,User Name", "9,");
        _host.Write("same.csv", "Extra,User Name,Display Name,Password,DID", "e5,,,,5");

        _host.Run("Import-CicUserCsv users.csv, other.csv, same.csv -RejectPath rejects.csv -WarningAction SilentlyContinue").WithoutErrors();

        Assert.Equal(["other.csv", "rejects-2.csv", "rejects.csv", "same.csv", "users.csv"], _host.Files());
        Assert.Equal(4, _host.ReadLines("rejects.csv").Length);
        Assert.Equal("DID,User Name,Problem", _host.ReadLines("rejects-2.csv")[0]);
    }

    [Fact]
    public void A_file_that_is_rejected_as_a_whole_leaves_nothing()
    {
        _host.Write("users.csv", "User Name", "anna", "anna", "\"open");

        Import();

        Assert.Equal(["users.csv"], _host.Files());
    }

    [Fact]
    public void An_error_that_ends_the_command_leaves_no_temporary_file()
    {
        _host.Write("severe.csv", "User Name", "\"open");

        _host.Run("Import-CicUserCsv users.csv, severe.csv -RejectPath rejects.csv -ErrorAction Stop");

        Assert.DoesNotContain(_host.Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_that_is_read_is_never_replaced()
    {
        string[] before = _host.ReadLines("users.csv");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -RejectPath users.csv -WarningAction SilentlyContinue");

        Assert.StartsWith("FileExists,", result.End?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, _host.ReadLines("users.csv"));
    }

    [Fact]
    public void With_Force_the_rejects_of_an_earlier_run_do_not_stay()
    {
        _host.Write("clean.csv", "User Name", "anna");
        _host.Write("rejected.csv", "User Name,Problem", "old,x");

        _host.Run("Import-CicUserCsv clean.csv -RejectPath rejected.csv -Force").WithoutErrors();

        Assert.DoesNotContain("rejected.csv", _host.Files().Select(Path.GetFileName));
    }

    [Fact]
    public void A_list_that_is_read_is_not_replaced_by_its_rejects()
    {
        _host.Write("users.csv", "User Name", "anna", "anna");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -RejectPath ./users.csv -Force");

        Assert.StartsWith("RejectPathIsList,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(3, _host.ReadLines("users.csv").Length);
    }

    [Theory]
    [InlineData("Import-CicUserCsv nix.csv")]
    [InlineData("Import-CicUserCsv nix*.csv")]
    [InlineData("Import-CicUserCsv bad.csv -FailOnWarning")]
    public void Where_a_list_was_not_read_the_rejects_of_an_earlier_run_stay(string command)
    {
        _host.Write("bad.csv", "User Name,Extension", "anna,x");
        _host.Write("rejected.csv", "User Name,Problem", "old,x");

        _host.Run(command + " -RejectPath rejected.csv -Force");

        Assert.Equal(2, _host.ReadLines("rejected.csv").Length);
    }

    [Fact]
    public void A_second_reject_file_replaces_no_other_file()
    {
        _host.Write("one.csv", "User Name", "anna", "anna");
        _host.Write("two.csv", "User Name,Extension", "bert,1", "bert,2");
        _host.Write("rejected-2.csv", "somebody's");

        _host.Run("Import-CicUserCsv one.csv, two.csv -RejectPath rejected.csv -Force").WithoutErrors();

        Assert.Equal(["somebody's"], _host.ReadLines("rejected-2.csv"));
        Assert.Equal(2, _host.ReadLines("rejected-3.csv").Length);
    }
}
