using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>With -FailOnWarning the first pass runs every check; what it finds leaves no trace.</summary>
public sealed class RehearsalTests
{
    private const string Text = "Name,Extension\nA,5556\nB,5556\n";

    [Fact]
    public void Rows_can_be_read_again_with_the_same_issues()
    {
        using var file = new TemporaryFile(Text);
        var lists = new TestLists();
        ValidationContext session = lists.NewSession();
        using ListReading reading = lists.Open(TestLists.Station, file.Path);

        string[] rehearsed = Messages(reading, session.Rehearse());
        string[] read = Messages(reading, session);

        Assert.Single(read);
        Assert.Equal(read, rehearsed);
    }

    [Fact]
    public void A_rehearsal_knows_what_its_session_knows()
    {
        using var file = new TemporaryFile(Text);
        var lists = new TestLists();
        ValidationContext session = lists.NewSession();
        using ListReading reading = lists.Open(TestLists.Station, file.Path);
        Messages(reading, session);

        Assert.Equal(4, Messages(reading, session.Rehearse()).Length);
    }

    private static string[] Messages(ListReading reading, ValidationContext session) =>
        [.. reading.Rows(session).SelectMany(row => row.Issues).Select(issue => issue.Message)];
}
