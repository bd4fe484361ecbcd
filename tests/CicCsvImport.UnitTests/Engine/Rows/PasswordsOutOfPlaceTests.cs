using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>A password that has slipped out of its column is still a password.</summary>
public sealed class PasswordsOutOfPlaceTests
{
    // The first record is taken for the header, and is a user's row.
    [Fact]
    public void A_list_without_a_header_does_not_show_its_first_row()
    {
        ListContent content = new TestLists().Read(TestLists.User, "Client1,Billy,Smith,,1002,,Geheim4711,,,Agent,,,\n");

        PasswordsStaySecretTests.AssertShowsNothing(content.SingleIssue("NoColumns"), "Geheim4711");
    }

    // A quote that is closed in a later row swallows the cells between.
    [Fact]
    public void A_cell_that_swallows_others_does_not_show_them()
    {
        ListContent content = new TestLists().Read(
            TestLists.User, "User Name,Password,Roles\n\"Client1,Geheim4711,Agent\nClient2,\"9274\",Agent\n");

        Assert.NotEmpty(content.Issues);
        Assert.All(content.Issues, issue => PasswordsStaySecretTests.AssertShowsNothing(issue, "Geheim4711"));
    }
}
