using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>Cells are text: trimmed of outer blanks, never turned into numbers.</summary>
public sealed class CellTextTests
{
    [Theory]
    [InlineData("  IP600\t", "IP600")]
    [InlineData("\u00A0IP600\u00A0", "IP600")]
    [InlineData("IP  600", "IP  600")]
    [InlineData("007", "007")]
    [InlineData("1.50", "1.50")]
    [InlineData("TRUE", "TRUE")]
    [InlineData("#1", "#1")]
    public void An_unquoted_cell_is_its_text_without_outer_blanks(string cell, string text)
    {
        Assert.Equal(text, new TestLists().Read(TestLists.Station, $"Name,Model\nA,{cell}\n").Clean<CicStation>().Model);
    }

    [Fact]
    public void A_leading_zero_is_kept()
    {
        CicUser user = new TestLists().Read(TestLists.User, "User Name,Extension,DID\nClient1,0012,0049\n").Clean<CicUser>();

        Assert.Equal(("0012", "0049"), (user.Extension, user.Did));
    }

    [Fact]
    public void A_number_sign_starts_no_comment()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name\n#SIPPhone1\n# SIPPhone2\n");

        Assert.Equal(["#SIPPhone1", "# SIPPhone2"], content.Records.Select(record => record.ToString()));
    }

    [Fact]
    public void Missing_trailing_cells_are_blank_and_no_issue()
    {
        CicStation station = new TestLists().Read(TestLists.Station, "Name,Model,Extension\nSIPPhone1\n").Clean<CicStation>();

        Assert.Equal((CicCellState.Blank, CicCellState.Blank), (station.GetState("Model"), station.GetState("Extension")));
    }

    [Fact]
    public void A_last_line_without_a_line_break_is_read()
    {
        Assert.Equal("IP600", new TestLists().Read(TestLists.Station, "Name,Model\nSIPPhone1,IP600").Clean<CicStation>().Model);
    }

    [Fact]
    public void A_list_without_rows_is_no_fault()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Model\n");

        Assert.Empty(content.Issues);
        Assert.Empty(content.Records);
    }
}
