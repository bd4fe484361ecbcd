using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>A cell is as large as its text: the quotes and blanks around it are not the cell.</summary>
public sealed class QuotedCellLimitTests
{
    [Theory]
    [InlineData("\"0123456789\"")]
    [InlineData("\"01234\"\"6789\"")]
    public void A_quoted_cell_may_be_as_large_as_an_unquoted_one(string cell)
    {
        var settings = Repository.Settings();
        settings.Limits.FieldBytes = 10;

        new TestLists { Settings = settings }.Read(TestLists.Station, $"Name\n{cell}\n").Clean<CicStation>();
    }
}
