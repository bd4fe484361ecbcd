using System.Text.RegularExpressions;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.UnitTests.Issues;

/// <summary>The text of an issue of a value fits a row of a list as well as an object or a value that is typed.</summary>
public sealed class NeutralTextTests
{
    private static readonly Regex WordsOfLists = new(@"\b(rows?|cells?|lines?(?! break)|headings?|files?|import(ed|s)?)\b");

    public static TheoryData<string> OfValues => [.. IssueCatalog.All
        .SkipWhile(kind => kind != IssueCatalog.RequiredValueMissing)
        .Where(kind => kind != IssueCatalog.DelimiterDetected && kind != IssueCatalog.SuspectEncoding)
        .Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(OfValues))]
    public void It_speaks_of_no_row_and_of_no_file(string code) =>
        Assert.All([code, code + "_Do"], text => Assert.DoesNotMatch(WordsOfLists, Messages.Get(text)));

    [Theory]
    [InlineData("Error_RequiredValueMissing")]
    [InlineData("Plan_ObjectExists")]
    [InlineData("Plan_StationIsManaged")]
    [InlineData("Plan_PhoneHasName")]
    [InlineData("Plan_StationHasName")]
    public void So_does_the_text_of_an_object_that_cannot_be_committed(string text) =>
        Assert.DoesNotMatch(WordsOfLists, Messages.Get(text));
}
