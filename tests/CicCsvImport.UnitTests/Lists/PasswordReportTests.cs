using System.Text;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>The password report is its owner's, and a spreadsheet runs nothing of it.</summary>
public sealed class PasswordReportTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "\"'\r'=1\"")]
    [InlineData("\n=1", "\"'\n'=1\"")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("'=1", "''=1")]
    [InlineData("Bob;=1+1", "Bob;'=1+1")]
    [InlineData("Bob;@a|-2", "Bob;'@a|'-2")]
    [InlineData("Bob,=1", "\"Bob,'=1\"")]
    [InlineData("Bob\t+1", "Bob\t'+1")]
    [InlineData("Bob;\"=1\"", "\"Bob;'\"\"=1\"\"\"")]
    [InlineData("Bob;'=1", "Bob;''=1")]
    [InlineData("Bob\r\n=1", "\"Bob\r\n'=1\"")]
    [InlineData("Bob;\uFF1D1", "Bob;'\uFF1D1")]
    [InlineData("a;b|c-d=1;;x", "a;b|c-d=1;;x")]
    [InlineData("'x", "'x")]
    [InlineData("1=1", "1=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("", "")]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(string value, string written)
    {
        using (var report = new PasswordReport(_file.Path, Encoding.UTF8, ','))
        {
            report.Write("u1", value, extension: null, SecureText.Protect("p"));
            report.Write("u2", displayName: null, value, SecureText.Protect("p"));
            report.Write(value, displayName: null, extension: null, SecureText.Protect("p"));
            report.Commit();
        }

        string text = File.ReadAllText(_file.Path);
        // An empty first cell may be written as a quoted one.
        Assert.Contains($"\r\nu1,{written},,p\r\nu2,,{written},p\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith(written.Length == 0 ? ",,,p\r\n" : $"\r\n{written},,,p\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "\"=1+1\"", true)]
    [InlineData("-7", "\"-7\"", true)]
    [InlineData("@x\"y", "\"@x\"\"y\"", true)]
    [InlineData("'=1", "'=1", false)]
    [InlineData("1=1", "1=1", false)]
    public void A_password_is_what_it_is_and_one_that_a_spreadsheet_would_run_is_named_by_its_user(
        string password, string written, bool isFormula)
    {
        using (var report = new PasswordReport(_file.Path, Encoding.UTF8, ','))
        {
            report.Write("u1", displayName: null, extension: null, SecureText.Protect(password));
            report.Commit();
            Assert.Equal(isFormula ? ["u1"] : [], report.Formulas);
        }

        Assert.EndsWith($"\r\nu1,,,{written}\r\n", File.ReadAllText(_file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_have_its_name_is_kept_beside_it()
    {
        string kept;
        using (var report = new PasswordReport(_file.Path, Encoding.UTF8, ','))
        {
            report.Write("u1", displayName: null, extension: null, SecureText.Protect("moon"));
            File.WriteAllText(_file.Path, "taken");
            File.WriteAllText(Beside(2), "taken as well");
            Assert.Throws<FileExistsException>(report.Commit);
            kept = report.Keep();
        }

        Assert.Equal(Beside(3), kept);
        Assert.Contains("u1,,,moon", File.ReadAllText(kept), StringComparison.Ordinal);
        Assert.Equal("taken", File.ReadAllText(_file.Path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));

        string Beside(int number)
        {
            string name = Path.GetFileNameWithoutExtension(_file.Path) + $" ({number})" + Path.GetExtension(_file.Path);
            return Path.Combine(Path.GetDirectoryName(_file.Path)!, name);
        }
    }

    [Fact]
    public void Only_its_owner_may_read_it_from_its_first_moment()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var report = new PasswordReport(_file.Path, Encoding.UTF8, ',');

        string pending = Assert.Single(Directory.GetFiles(_file.Folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(pending));
        Assert.NotEqual(_file.Path, pending);
        report.Commit();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file.Path));
    }

    [Fact]
    public void It_replaces_nothing_not_even_what_came_meanwhile()
    {
        using (var report = new PasswordReport(_file.Path, Encoding.UTF8, ','))
        {
            File.WriteAllText(_file.Path, "old");
            Assert.Throws<FileExistsException>(report.Commit);
        }

        Assert.Throws<FileExistsException>(() => new PasswordReport(_file.Path, Encoding.UTF8, ','));
        Assert.Equal("old", File.ReadAllText(_file.Path));
        Assert.Single(_file.Files);
    }

    [Fact]
    public void A_password_that_the_encoding_lacks_is_not_in_the_message()
    {
        using var report = new PasswordReport(_file.Path, Encoding.ASCII, ',');

        var fault = Assert.Throws<FormatException>(() => report.Write("anna", "Anna", "1", SecureText.Protect("möön")));

        // Not in the stack trace: Mono's has hexadecimal numbers.
        for (Exception? part = fault; part is not null; part = part.InnerException)
        {
            Assert.DoesNotContain("ö", part.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("F6", part.Message, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(0, report.Rows);
    }
}
