using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Plans;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Plans;

/// <summary>The issues of a plan count what it does not import, and explain the changes that they have cost.</summary>
public sealed class PlanIssuesTests
{
    private const string List = "User Name,Extension,DID,Roles,Notes\r\n"
        + "anna,20x2,abc,Agent,\r\nbert,2002,,Agnt,\r\na:b,x,,,\r\n,,,,x\r\ncarl,20x3,,,\r\n";

    [Fact]
    public void Rows_count_once_and_only_their_own_values_count_besides_them()
    {
        using var site = new TestSite();

        IReadOnlyList<CicIssue> issues = site.Plan(new(), (TestLists.User, List)).Issues;

        Assert.Equal((2, 3), PlanIssues.Count(issues));
        Assert.Equal(1, PlanIssues.CountColumns(issues));
    }

    [Fact]
    public void A_change_that_lost_all_its_values_has_a_reason()
    {
        using var site = new TestSite();
        site.AddUsers("User Name,Extension\r\nanna,2001\r\nbert,2002\r\n");
        Planned planned = site.Plan(TestSite.Update, (TestLists.User, "User Name,Extension,DID\r\nanna,20x2,abc\r\nbert,2002,\r\n"));
        var issues = new PlanIssues();
        foreach (string name in (string[])["anna", "bert"])
        {
            CicIssue[] own = [.. planned.Issues.Where(issue => issue.Line == (name == "anna" ? 2 : 3))];
            issues.Note(new CicUser { UserName = name.ToUpperInvariant(), Issues = own });
        }

        IReadOnlyList<ObjectChange> changes = issues.Explain(planned.Changes);

        Assert.Equal(
            ["2 values of the row are not imported: Extension (InvalidExtension), DID (InvalidDid)", null],
            changes.Select(change => change.Reason));
        Assert.All(changes, change => Assert.Equal((CicChangeAction.Unchanged, 0), (change.Action, change.Properties.Count)));
    }
}
