using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Users;

/// <summary>Users get free extensions from a number on.</summary>
public sealed class StartExtensionTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("0098", "0098", "0099", "0100")]
    [InlineData("98", "98", "99", "100")]
    [InlineData("0", "0", "1", "2")]
    [InlineData("999999999999999999999", "999999999999999999999", "1000000000000000000000", "1000000000000000000001")]
    public void Each_user_without_one_gets_the_next_and_leading_zeros_stay(string start, params string[] extensions)
    {
        Import(start, "User Name\na\nb\nc\n");

        Assert.Equal(extensions, Extensions("a", "b", "c"));
    }

    [Fact]
    public void Who_has_one_keeps_it_and_numbers_further_down_are_in_use()
    {
        Import("1001", "User Name,Extension\na,\nb,0\nc,\nd,1001\ne,1003\n");

        Assert.Equal(["1002", "0", "1004", "1001", "1003"], Extensions("a", "b", "c", "d", "e"));
    }

    [Fact]
    public void Numbers_of_any_object_of_the_directory_and_of_the_other_lists_are_in_use()
    {
        _site.Import((TestLists.Station, "Name,Extension\nDesk,1001\n"), (TestLists.User, "User Name,Extension\nx,1002\n"));

        _site.Import(
            new ImportOptions { StartExtension = "1001" },
            (TestLists.Phone, "Name,Type,Manufacturer,Model,Extension\nLobby,Workstation,Polycom,IP600,1003\n"),
            (TestLists.User, "User Name\na\n"));

        Assert.Equal(["1004"], Extensions("a"));
    }

    [Fact]
    public void Where_uniqueness_is_narrowed_numbers_of_stations_are_free()
    {
        _site.Settings.Extensions.UniqueWithin = ExtensionScope.Kind;
        _site.Import((TestLists.Station, "Name,Extension\nDesk,1001\n"), (TestLists.User, "User Name,Extension\nx,1002\n"));

        Import("1001", "User Name\na\nb\n");

        Assert.Equal(["1001", "1003"], Extensions("a", "b"));
    }

    [Fact]
    public void Leading_zeros_make_another_number()
    {
        Import("0099", "User Name,Extension\na,99\nb,\n");

        Assert.Equal(["99", "0099"], Extensions("a", "b"));
    }

    [Fact]
    public void Overwriting_gives_each_user_one()
    {
        Import("1001", "User Name,Extension\na,5\nb,1001\nc,\n", overwrite: true);

        // The extensions in the list still count as in use.
        Assert.Equal(["1002", "1003", "1004"], Extensions("a", "b", "c"));
    }

    [Fact]
    public void Without_it_a_number_whose_value_is_dropped_is_replaced()
    {
        _site.AddStations("Name,Extension\nDesk,1001\n");

        Import("1001", "User Name,Extension\na,1001\n");

        Assert.Equal(["1002"], Extensions("a"));
    }

    [Fact]
    public void An_update_gives_one_to_whom_the_directory_has_none_of()
    {
        _site.AddUsers("User Name,Extension\na,7\nb,\n");

        _site.Import(TestSite.Update with { StartExtension = "1001" }, (TestLists.User, "User Name\na\nb\n"));

        Assert.Equal(["7", "1001"], Extensions("a", "b"));
    }

    [Fact]
    public void Users_that_are_skipped_take_none()
    {
        _site.AddUsers("User Name\na\n");

        _site.Import(
            new ImportOptions { OnConflict = CicConflictAction.Skip, StartExtension = "1001", OverwriteExtension = true },
            (TestLists.User, "User Name\na\nb\n"));

        Assert.Equal(["none", "1001"], Extensions("a", "b"));
    }

    private void Import(string start, string list, bool overwrite = false) =>
        _site.Import(new ImportOptions { StartExtension = start, OverwriteExtension = overwrite }, (TestLists.User, list));

    private string[] Extensions(params string[] users) => [.. users.Select(user => _site.User(user).Extension ?? "none")];
}
