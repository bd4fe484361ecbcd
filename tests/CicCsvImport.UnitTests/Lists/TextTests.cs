using System.Text;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>A list that never was a file is read and written as one.</summary>
public sealed class TextTests
{
    private const string Reject = "User Name,Extension\nanna,x\n\nanna,1\n";
    private readonly TestLists _lists = new();

    [Theory]
    [InlineData("User Name,Extension\nanna,x\nanna,1\n,2\nbert,1")]
    [InlineData("sep=;\r\nUser Name;Roles;Notes\r\nanna;Agnt;1\r\n\r\nbert;\"Agent|Agnt\r\";2\r\n")]
    [InlineData("User Name\tDID\r\"an\r\nna\"\t+49 1")]
    [InlineData("User Name,DID\n\"anna,1\n")]
    [InlineData("Apples,Pears\n1,2\n")]
    [InlineData("Name,Type\nDesk,Workstation\n")]
    [InlineData("Extension\n1\n")]
    [InlineData("")]
    public void A_text_is_judged_as_a_file_of_it_is(string text)
    {
        ListContent file = _lists.Read(TestLists.User, text);
        ListContent read = Read(text);

        Assert.Equal(Describe(file), Describe(read));
    }

    [Fact]
    public void An_issue_names_the_line_of_the_text()
    {
        ListContent content = Read(Reject);

        Assert.Equal(["line 2", "line 4"], content.Issues.Select(issue => issue.Location));
        Assert.Contains("on line 2", content.Issues[1].Reason, StringComparison.Ordinal);
        Assert.Equal(("", 4, 2), (content.Issues[1].Path, content.Issues[1].Line, content.Issues[1].Record));
    }

    [Fact]
    public void A_row_of_it_comes_from_no_file()
    {
        CicObject user = Assert.Single(Read(Reject).Records);

        Assert.Null(user.Path);
        Assert.Equal(0, user.Line);
        Assert.True(user.IsFromList);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Written_lines_are_those_of_the_file(char delimiter)
    {
        string[] awkward = ["a,b", "a;b", "\"a\"", "a\nb", "a\r\nb", " a ", "a\tb", "=1", "Büro 😀", ""];
        CicUser[] users = [.. awkward.Select((text, i) => new CicUser { UserName = "U" + i, FirstName = text })];
        users[5].Location = "Berlin";
        using var file = new TemporaryFile();
        ExporterTests.Export(file.Path, UserList.Definition, new UTF8Encoding(false), delimiter, users);
        var text = new ListText(UserList.Definition);
        foreach (CicUser user in users)
            text.Add(Cells(user));

        string[] records = [.. text.GetRecords(delimiter)];

        Assert.Equal(users.Length + 1, records.Length);
        Assert.Equal(File.ReadAllText(file.Path), string.Concat(records.Select(record => record + "\r\n")));
    }

    [Fact]
    public void Half_of_a_character_is_not_written()
    {
        var text = new ListText(UserList.Definition);

        Assert.Throws<FormatException>(() => text.Add(Array.ConvertAll(UserList.Definition.Columns, string? (_) => "\uD800")));

        Assert.Single(text.GetRecords(','));
    }

    private static string?[] Cells(CicUser user) => Array.ConvertAll(
        UserList.Definition.Columns, listed => user[listed.Column] is { } value ? listed.Column.Format(value) : null);

    private ListContent Read(string text)
    {
        var reader = new ListReader(_lists.Catalog, TestLists.User, _lists.Settings, _lists.Options);
        using ListReading reading = reader.OpenText(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);
        ReadRow[] rows = [.. reading.Rows(_lists.NewSession())];
        return new ListContent(
            [.. rows.Select(row => row.Record).OfType<CicObject>()], [.. reading.Issues, .. rows.SelectMany(row => row.Issues)]);
    }

    private static string Describe(ListContent content) => string.Join(
        "\n",
        content.Issues.Select(issue => $"{issue.Line} {issue.Record} {issue.Code} {issue.Effect} {issue.Column} {issue.Value}")
            .Concat(
                content.Records
                    .Cast<CicUser>()
                    .Select(user => $"{user.UserName} {user.Extension} {user.Did} {string.Join("|", user.Roles!)}")));
}
