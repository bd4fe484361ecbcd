using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>A row whose line is in quotes as a whole is one cell, and not an object of that name.</summary>
public sealed class RowInOneCellTests
{
    [Theory]
    [InlineData(TestLists.Station, "Name,Type,Extension,Model\n\"A,phone,5556,IP600\"\n", "commas separate 4 parts")]
    [InlineData(TestLists.Station, "Name,Type,Extension,Model\nA;phone;5556;IP600\n", "semicolons separate 4 parts")]
    [InlineData(TestLists.Station, "Name,Type\n\"A,phone\"\n", "commas separate 2 parts")]
    [InlineData(TestLists.Station, "Name,Type,Extension,Model\n\"A\tphone\t5556\"\n", "tabs separate 3 parts")]
    [InlineData(TestLists.Phone, "Name;Template;Label\nA,T,\n", "commas separate 3 parts")]
    [InlineData(TestLists.Phone, "Name,Template\n\"A,\"\n", "commas separate 2 parts")]
    [InlineData(TestLists.User, "User Name,First Name,Last Name,Extension\n\"mmuster,Max,Muster,1001\"\n", "commas separate 4 parts")]
    [InlineData(TestLists.User, "User Name,First Name,Last Name,Extension\nmmuster|Max|Muster|1001|x\n", "vertical bars separate 5 parts")]
    [InlineData(TestLists.User, "User Name,First Name\n\"mmuster,\"\"Max\"\",\"\"Muster\"\"\"\n", "commas separate 3 parts")]
    public void It_is_skipped_with_one_issue(string noun, string text, string parts)
    {
        ListContent content = new TestLists().Read(noun, text);

        CicIssue issue = Assert.Single(content.Issues, issue => issue.Line == 2);
        Assert.Equal(("RowInOneCell", CicIssueEffect.RowSkipped, null), (issue.Code, issue.Effect, issue.Column));
        Assert.Contains(parts, issue.Reason, StringComparison.Ordinal);
        Assert.Contains("The row has 1 cell, but the header has ", issue.Reason, StringComparison.Ordinal);
        Assert.Empty(content.Records);
    }

    [Theory]
    [InlineData("User Name,First Name,Last Name,Extension\n\"b,B,Bee,2\",,,\n")]
    [InlineData("User Name,First Name,Last Name,Extension\nc;C;Cee;3,,,\n")]
    [InlineData("User Name,First Name,Last Name,Extension\n\"b,B,Bee,2\", ,\"\",\u200B\n")]
    [InlineData("User Name,First Name,Last Name,Extension\n\"b,B,Bee,2\",,,,,\n")]
    [InlineData("First Name,User Name,Extension\n,\"B,b,2\",\n")]
    [InlineData("User Name,First Name\n\"b,B\",\n")]
    [InlineData("User Name,First Name,Problem\n\"b,B\",,\"RowInOneCell: The whole row is one cell, in which commas separate 2 parts.\"\n")]
    [InlineData("Problem,User Name,First Name,Extension\nRowInOneCell,\"b,B,2\",,\n")]
    public void Blank_cells_beside_it_change_nothing(string text)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        Assert.Equal((CicIssueEffect.RowSkipped, null), Assert.Single(content.Issues.Select(issue => (issue.Effect, issue.Value))));
        Assert.Equal(["RowInOneCell"], content.Codes);
    }

    [Theory]
    [InlineData("User Name,Password,Extension\n\"a,Geheim4711,1001\"\n")]
    [InlineData("User Name,First Name,Last Name\n\"a,Geheim4711,1001\"\n")]
    [InlineData("User Name,Roles\na;Geheim4711\n")]
    public void It_is_never_shown_in_a_user_list(string text)
    {
        CicIssue issue = new TestLists().Read(TestLists.User, text).SingleIssue("RowInOneCell");

        Assert.Null(issue.Value);
        PasswordsStaySecretTests.AssertShowsNothing(issue, "Geheim4711");
    }

    [Fact]
    public void It_is_shown_in_other_lists()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Type,Extension\n\"A,phone,5556\"\n");

        Assert.Equal("A,phone,5556", content.SingleIssue("RowInOneCell").Value);
    }

    [Theory]
    [InlineData("Name,Model\n\"Lobby, North\"\n", "Lobby, North")]
    [InlineData("Name,Model,Type\n\"Lobby,North\"\n", "Lobby,North")]
    [InlineData("Name,Model,Type\nLobby|North\n", "Lobby|North")]
    [InlineData("Name\n\"A,phone,5556,IP600\"\n", "A,phone,5556,IP600")]
    [InlineData("Name,Model,Type\n\"Lobby,North\",,\n", "Lobby,North")]
    [InlineData("Name,Model,Problem\n\"Lobby, North\",,InvalidType: x\n", "Lobby, North")]
    [InlineData("Name,Model,Type\n\"A,phone,5556\",IP600,\n", "A,phone,5556")]
    [InlineData("Name,Model,Notes\n\"A,phone,5556\",,x\n", "A,phone,5556")]
    [InlineData("Name,Model,Type\nA-phone-5556\n", "A-phone-5556")]
    [InlineData("Name,Model,Type\nA\n", "A")]
    [InlineData("Name,Model,Type\n\"A:b.c/d\"\n", "A:b.c/d")]
    public void Other_single_cells_are_names(string text, string name)
    {
        ListContent content = new TestLists().Read(TestLists.Station, text);

        Assert.DoesNotContain("RowInOneCell", content.Codes);
        Assert.StartsWith(name[..1], content.Single<CicStation>().Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User Name,First Name,Last Name,DID,Password,Roles\nk.m;K;Meier, Dr.;102;Geheim4711;Agent\n", "semicolons separate 6")]
    [InlineData("User Name,First Name,Last Name,DID,Password,Roles\nk.m;K;Meier, Dr.;102;Geheim4711;Agent,,,,\n", "semicolons separate 6")]
    [InlineData("User Name,First Name,Password,Extension,Roles\na1;Anna;Geheim4711,101;Agent\n", "semicolons separate 4")]
    [InlineData("User Name;First Name;Last Name;Password\nk.m,Klara,Meier; Dr.,Geheim4711\n", "commas separate 4")]
    [InlineData("User Name,First Name,Password\nk.m\tKlara, Maria\tGeheim4711\n", "tabs separate 3")]
    [InlineData("First Name,User Name,Last Name,Password\n,k.m|K|Meier, Dr.|Geheim4711\n", "vertical bars separate 4")]
    [InlineData("User Name,First Name,Password,Problem\nk.m;Klara, Maria;Geheim4711,,RowInOneCell: x\n", "semicolons separate 3")]
    public void Neither_is_a_row_with_another_delimiter_a_user_if_it_contains_the_lists_own(string text, string parts)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        CicIssue issue = Assert.Single(content.Issues, issue => issue.Line == 2);
        Assert.Equal(("RowInOneCell", CicIssueEffect.RowSkipped, null), (issue.Code, issue.Effect, issue.Value));
        Assert.Contains("has another delimiter than the header", issue.Reason, StringComparison.Ordinal);
        Assert.Contains(parts, issue.Reason, StringComparison.Ordinal);
        PasswordsStaySecretTests.AssertShowsNothing(issue, "Geheim4711");
        Assert.Empty(content.Records);
    }

    // Excel saves such a row if it was pasted into one cell and another cell was filled in.
    [Theory]
    [InlineData("User Name,First Name,Extension,Password,Roles\n\"k.m,Klara,102,Geheim4711\",,,,Agent\n", "commas separate 4")]
    [InlineData("User Name,First Name,Extension,Password,Roles\n\"k.m,K,102,CORP\\k,Geheim4711\",,102\n", "commas separate 5")]
    [InlineData("User Name,First Name,Password\nk.m;Klara;Geheim4711,Klara,x\n", "semicolons separate 3")]
    [InlineData("First Name,User Name,Password,Roles\n,k.m|Klara|Geheim4711,x,Agent\n", "vertical bars separate 3")]
    [InlineData("Problem,User Name,First Name,Password\nx,k.m;Klara;Geheim4711,Klara,x\n", "semicolons separate 3")]
    public void Neither_is_a_row_in_the_name_of_another_one(string text, string parts)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        CicIssue issue = Assert.Single(content.Issues, issue => issue.Line == 2);
        Assert.Equal(("RowInOneCell", CicIssueEffect.RowSkipped, null), (issue.Code, issue.Effect, issue.Value));
        Assert.Contains("The name of the row is a row itself, in which " + parts, issue.Reason, StringComparison.Ordinal);
        PasswordsStaySecretTests.AssertShowsNothing(issue, "Geheim4711");
        Assert.Empty(content.Records);
    }

    [Theory]
    [InlineData("User Name,First Name,Password\n\"Meier, Klara, Dr.\",Klara,71539\n")]
    [InlineData("User Name,First Name,Password\n\"Meier,Klara\",Klara,71539\n")]
    [InlineData("User Name,First Name,Password\nanna,\"a,b,c\",71539\n")]
    public void Delimiters_in_a_name_make_no_row(string text) =>
        Assert.Single(new TestLists().Read(TestLists.User, text).Records);

    [Theory]
    [InlineData("Name,Model,Type\nSmith; John,IP600\n")]
    [InlineData("Name,Model,Type,Extension\nSmith; John; 2nd floor,IP600\n")]
    [InlineData("Name,Model,Type\nLobby|North,IP600\n")]
    [InlineData("Name,Model,Type,Extension,Machine Name\nA;B;C,IP600\n")]
    [InlineData("Name,Model,Type,Extension\nA;B;C,IP600,phone,1001\n")]
    [InlineData("Name,Model,Type,Extension\nLobby,IP600;IP601;IP650\n")]
    [InlineData("Model,Name,Type,Extension\n,Lobby,phone;x;y\n")]
    [InlineData("Name,Model,Type,Extension\n,\"IP600;IP601;IP650\",phone\n")]
    public void Several_cells_with_other_delimiters_are_values(string text) =>
        Assert.DoesNotContain("RowInOneCell", new TestLists().Read(TestLists.Station, text).Codes);

    [Theory]
    [InlineData("User Name,Roles,Workgroups,First Name\nanna,Agent;Supervisor,Sales\n")]
    [InlineData("Roles,User Name,Workgroups,First Name\nAgent;Supervisor;Operator,anna\n")]
    [InlineData("User Name,Mailbox,Roles,Workgroups\nanna,SMTP:a@b.example,Agent|Supervisor|Operator\n")]
    public void Several_names_in_a_cell_are_no_row(string text)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        Assert.DoesNotContain("RowInOneCell", content.Codes);
        Assert.Equal("anna", content.Single<CicUser>().UserName);
    }

    [Fact]
    public void A_row_in_several_cells_is_shown_in_other_lists()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Type,Extension\nA;phone, x;5556\n");

        Assert.Equal("A;phone,x;5556", content.SingleIssue("RowInOneCell").Value);
    }

    // Import-Csv returns such a row as an object with one value and nulls.
    [Theory]
    [InlineData("mmuster,Max,Muster,1001", 4, true)]
    [InlineData("mmuster;Max;Muster", 13, true)]
    [InlineData("mmuster,Max", 2, true)]
    [InlineData("Muster, Max", 2, false)]
    [InlineData("mmuster,Max", 3, false)]
    [InlineData("mmuster,Max,Muster", 1, false)]
    [InlineData("mmuster,Max,Muster", null, false)]
    [InlineData("mmuster", 4, false)]
    public void An_object_with_one_value_among_nulls_can_be_one(string value, int? properties, bool isRow)
    {
        object?[] cells = [.. UserList.Definition.Columns.Select(listed => listed.Column == UserList.UserName ? value : null)];

        ReadRow read = new ObjectReader(new TestLists().NewSession()) { AreRows = true }
            .Read(UserList.Definition, cells, record: null, number: 1, properties);

        Assert.Equal(isRow, read.Issues.Any(issue => issue.Code == "RowInOneCell"));
        Assert.Equal(isRow, read.Record is null);
        Assert.All(read.Issues, issue => Assert.Null(issue.Value));
    }

    [Fact]
    public void The_name_of_such_an_object_is_not_shown()
    {
        object?[] cells = [.. UserList.Definition.Columns.Select(listed => listed.Column == UserList.UserName ? "a,Geheim4711,x" : null)];

        ReadRow read = new ObjectReader(new TestLists().NewSession()).Read(UserList.Definition, cells, record: null, number: 1, offered: 3);

        PasswordsStaySecretTests.AssertShowsNothing(Assert.Single(read.Issues), "Geheim4711");
    }

    [Fact]
    public void It_claims_no_name()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Machine Name,Name\n\"PC1,A\"\nPC1,A\n");

        Assert.Equal(["RowInOneCell"], content.Codes);
        Assert.Equal("PC1", content.Single<CicStation>().MachineName);
    }

    [Fact]
    public void Each_row_has_its_issue_in_each_file()
    {
        ListContent content = new TestLists().Read(
            (TestLists.User, "User Name,First Name\n\"a,A\"\nb,B\n\"c,C\"\n"), (TestLists.User, "User Name;First Name\nd,D\ne;E\n"));

        Assert.Equal([2, 4, 2], content.Issues.Where(issue => issue.Code == "RowInOneCell").Select(issue => issue.Line));
        Assert.Equal(["b", "e"], content.Records.Select(record => record.Identity));
    }

    [Fact]
    public void Batches_keep_the_row_for_the_rejects()
    {
        var lists = new TestLists { Options = new ListReadOptions { BatchSize = 1 } };

        Assert.Equal(["RowInOneCell"], lists.Read(TestLists.Station, "Name,Type,Model\n\"A,phone,IP600\"\nB,phone,IP600\n").Codes);
    }
}
