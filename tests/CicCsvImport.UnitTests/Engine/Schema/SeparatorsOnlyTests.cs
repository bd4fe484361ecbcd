using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>A cell of several names that names none is a blank one.</summary>
public sealed class SeparatorsOnlyTests
{
    [Theory]
    [InlineData("|")]
    [InlineData("; ;")]
    public void A_cell_that_names_no_role_gets_the_default_role(string cell)
    {
        CicUser user = new TestLists().Read(TestLists.User, $"User Name,Roles\nA,{cell}\n").Single<CicUser>();

        Assert.Equal(["Business User"], user.Roles!);
        Assert.Equal((CicCellState.Blank, true), (user.GetState("Roles"), user.IsDefault("Roles")));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("|", true)]
    [InlineData(" ;\u200B|\n", true)]
    [InlineData("|A", false)]
    public void So_is_a_text_of_separators(string text, bool isBlank)
    {
        Assert.Equal(isBlank, UserList.Roles.IsBlank(text));
        Assert.Equal(isBlank, UserList.Roles.IsBlank(text.Split('|', ';')));
        Assert.Equal(isBlank, new CicNameList(text).Count == 0);
    }
}
