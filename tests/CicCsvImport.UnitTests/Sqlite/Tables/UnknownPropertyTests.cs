using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite.Tables;

/// <summary>A newer program may have given objects properties that this one does not know: it leaves them alone.</summary>
public sealed class UnknownPropertyTests : IDisposable
{
    private const string Known = "\"Extension\":\"5556\"";

    private const string Unknown = """
        "Title":"Dr. \u0041 \"Zoë\"","Numbers":[1,2.50,{"a":null}],"Shoe":42
        """;

    private readonly TestDirectory _directory = new();

    public UnknownPropertyTests()
    {
        _directory.Run(Make.User("user1", "5556"));
        _directory.Execute($"UPDATE object SET properties = '{{{Unknown},{Known}}}'");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_object_can_be_read() => Assert.Equal("5556", ((CicUser)_directory.Find(Kind.User, "user1")!).Extension);

    [Fact]
    public void An_update_keeps_them_to_the_letter()
    {
        _directory.Run(Make.Extension("user1", "5556", "5557"));
        Assert.Equal("{\"Extension\":\"5557\"," + Unknown + "}", _directory.Text("SELECT properties FROM object"));
    }

    [Fact]
    public void A_removal_logs_them_for_a_program_that_can_restore_them()
    {
        ObjectChange removal = Make.Remove(Make.User("user1", "5556"));
        _directory.Run(removal);
        Assert.Equal(
            """["Dr. \u0041 \"Zoë\"",null]""", _directory.Text("SELECT properties -> '$.Title' FROM change WHERE action = 'Remove'"));
        Assert.Equal(
            """[[1,2.50,{"a":null}],null]""", _directory.Text("SELECT properties -> '$.Numbers' FROM change WHERE action = 'Remove'"));
        Assert.Equal(
            ["UserName", "Extension"],
            _directory.Directory.GetLog(CancellationToken.None).GetChanges(2).Single()
                .Properties.Select(property => property.Column.Property).ToList());
    }
}
