using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>Objects share equal values until they are requested. A change by one caller is not visible to others.</summary>
public sealed class KnownValueTests
{
    [Fact]
    public void The_roles_of_one_user_can_be_changed_and_others_keep_theirs()
    {
        ListContent content = new TestLists()
            .Read(TestLists.User, "User Name,Roles\na,Agent|Operator\nb,Agent|Operator\nc,Agent|Operator\n");
        CicUser[] users = [.. content.Records.Cast<CicUser>()];

        users[0].Roles = new("Supervisor|Operator");
        users[1].Roles = new("Agent|Supervisor");

        Assert.Equal(["Supervisor", "Operator"], users[0].Roles!);
        Assert.Equal(["Agent", "Supervisor"], users[1].Roles!);
        Assert.Equal(["Agent", "Operator"], users[2].Roles!);
    }

    [Fact]
    public void A_value_that_is_taken_away_stays_away()
    {
        CicUser user = new TestLists().Read(TestLists.User, "User Name,First Name,Roles\na,Anna,Agent\n").Clean<CicUser>();

        user.FirstName = null;
        user.Roles = null;

        Assert.Null(user.FirstName);
        Assert.Null(user.Roles);
        Assert.Equal(CicCellState.Absent, user.GetState("First Name"));
    }

    [Fact]
    public void A_copy_has_the_values_that_were_not_requested_yet()
    {
        CicUser user = new TestLists().Read(TestLists.User, "User Name,First Name,Roles\na,Zoë,Agent\n").Clean<CicUser>();

        var copy = (CicUser)user.Copy();
        user.FirstName = "Anna";

        Assert.Equal(("a", "Zoë"), (copy.UserName, copy.FirstName));
        Assert.Equal(["Agent"], copy.Roles!);
    }
}
