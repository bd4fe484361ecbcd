using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>A name that is known under several spellings is near to all of them.</summary>
public sealed class NearestSpellingTests
{
    [Theory]
    [InlineData(TestLists.User, "User Name,Roles\nA,Mobile Ofice\n", "NewRole", "Mobile Office")]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model\nA,Workstation,ININ,SIP Softphone\n", "UnsupportedModel", "Soft Phone")]
    [InlineData(
        TestLists.Phone, "Name,Type,Manufacturer,Model\nA,Workstation,ININ (Genesis),Soft Phone\n", "UnsupportedManufacturer", "ININ")]
    public void A_misspelled_alias_has_a_nearest_name(string noun, string text, string code, string nearest)
    {
        CicIssue issue = new TestLists().Read(noun, text).SingleIssue(code);

        Assert.Contains("Did you mean '" + nearest, issue.Suggestion, StringComparison.Ordinal);
    }
}
