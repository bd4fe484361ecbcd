using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>The separators of numbers are removed if the settings or the command want it.</summary>
public sealed class NormalizedNumberTests
{
    private static readonly TestLists Lists = new() { Settings = Normalizing() };

    [Theory]
    [InlineData("715-1002", "7151002")]
    [InlineData("(715) 100-2001", "7151002001")]
    [InlineData("715.100.2001", "7151002001")]
    [InlineData("030/1234567", "0301234567")]
    [InlineData("[030] 123 45 67", "0301234567")]
    [InlineData("+49 30 1234567", "+49301234567")]
    [InlineData("+1-715-100-2001", "+17151002001")]
    [InlineData("tel:+49-30-1234567", "+49301234567")]
    [InlineData("TEL: 7151002", "7151002")]
    [InlineData("tel:7151002", "7151002")]
    [InlineData("030\u00A0123\u202F45", "03012345")]
    [InlineData("030\u2011123\u201345", "03012345")]
    [InlineData("+49 (0)30 1234567", "+49301234567")]
    [InlineData("+49(0)301234567", "+49301234567")]
    [InlineData("+49 ( 0 ) 30-1234567", "+49301234567")]
    [InlineData("+44-[0]-20/7946", "+44207946")]
    [InlineData("0049 (0)30 1234567", "0049301234567")]
    [InlineData("tel:+420(0)123", "+420123")]
    public void A_DID_is_read_without_its_separators(string written, string number)
    {
        ListContent content = Lists.Read(TestLists.User, $"User Name,DID\nA,{written}\n");

        CicIssue issue = content.SingleIssue("NumberNormalized");
        Assert.Equal((CicIssueSeverity.Notice, CicIssueEffect.ValueReplaced), (issue.Severity, issue.Effect));
        Assert.Equal(("DID", number), (issue.Column, issue.Replacement));
        Assert.Equal((number, CicCellState.Given), (content.Single<CicUser>().Did, content.Single<CicUser>().GetState("DID")));
    }

    [Theory]
    [InlineData("55-56", "5556")]
    [InlineData("55 56", "5556")]
    [InlineData("5.5.5.6", "5556")]
    [InlineData("(5556)", "5556")]
    [InlineData("tel:5556", "5556")]
    [InlineData("-5556", "5556")]
    public void An_extension_of_each_list_too(string written, string number)
    {
        ListContent user = Lists.Read(TestLists.User, $"User Name,Extension\nA,{written}\n");
        ListContent station = Lists.Read(TestLists.Station, $"Name,Extension\nA,{written}\n");
        ListContent phone = Lists.Read(TestLists.Phone, $"Name,Template,Extension\nA,T,{written}\n");

        Assert.All([user, station, phone], content => content.SingleIssue("NumberNormalized"));
        Assert.Equal(
            (number, number, number),
            (user.Single<CicUser>().Extension, station.Single<CicStation>().Extension, phone.Single<CicPhone>().Extension));
    }

    // The zero is dialed where it is not in brackets behind a country code.
    [Theory]
    [InlineData("(0)30 123", "030123")]
    [InlineData("(030) 123", "030123")]
    [InlineData("+49 (030) 123", "+49030123")]
    [InlineData("+49 30 (0) 123", "+49300123")]
    [InlineData("030 (0) 123", "0300123")]
    [InlineData("+49 0 30", "+49030")]
    public void A_zero_elsewhere_stays(string written, string number) =>
        Assert.Equal(number, Lists.Read(TestLists.User, $"User Name,DID\nA,{written}\n").Single<CicUser>().Did);

    [Theory]
    [InlineData("715-1002 x12")]
    [InlineData("7151002;ext=12")]
    [InlineData("tel:7151002;ext=12")]
    [InlineData("ext. 12")]
    [InlineData("1-800-FLOWERS")]
    [InlineData("12a")]
    [InlineData("sip:5556")]
    [InlineData("5556@host")]
    [InlineData("1002.0")]
    [InlineData("7151002.00")]
    [InlineData("715,1002")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("( )")]
    [InlineData("tel:")]
    [InlineData("49+30")]
    [InlineData("++49 30")]
    [InlineData("５５-５６")]
    [InlineData("*55-56")]
    [InlineData("#55")]
    public void What_is_not_a_number_stays_invalid(string written)
    {
        ListContent content = Lists.Read(TestLists.User, $"User Name,Extension,DID\nA,\"{written}\",\"{written}\"\n");

        Assert.Equal(["InvalidExtension", "InvalidDid"], content.Codes.Where(code => code.StartsWith("Invalid", StringComparison.Ordinal)));
        Assert.Equal((null, null), (content.Single<CicUser>().Extension, content.Single<CicUser>().Did));
    }

    [Fact]
    public void A_rounded_number_is_still_called_one() =>
        Lists.Read(TestLists.User, "User Name,DID\nA,7.15E+06\n").SingleIssue("MangledNumber");

    [Fact]
    public void An_extension_has_no_plus() =>
        Lists.Read(TestLists.User, "User Name,Extension\nA,+49 30 12\n").SingleIssue("InvalidExtension");

    [Theory]
    [InlineData("7151002")]
    [InlineData("+497151002")]
    [InlineData("0049")]
    public void A_number_of_digits_is_no_issue(string did) =>
        Assert.Equal(did, Lists.Read(TestLists.User, $"User Name,DID\nA,{did}\n").Clean<CicUser>().Did);

    [Fact]
    public void Other_columns_keep_their_separators()
    {
        const string Address = "sip:555-6@host.example.com:5060";

        CicStation station = Lists.Read(
            TestLists.Station, $"Name,Connection Address,Identification Address,Model\nA-1,{Address},555-6,79.60\n").Clean<CicStation>();

        Assert.Equal(("A-1", Address, "555-6", "79.60"),
            (station.Name, station.ConnectionAddress, station.IdentificationAddress, station.Model));
    }

    [Fact]
    public void Numbers_are_unique_as_they_are_read()
    {
        ListContent content = Lists.Read(TestLists.User, "User Name,Extension,DID\nA,55-56,+49 30 1\nB,5556,49301\n");

        Assert.Equal(["NumberNormalized", "NumberNormalized", "DuplicateExtension", "DuplicateDid"], content.Codes);
    }

    [Fact]
    public void A_stations_extension_is_given_advice_as_it_is_read() => Assert.Equal(
        ["NumberNormalized", "ExtensionAdvice"],
        Lists.Read(TestLists.Station, "Name,Extension\nA,0-12\n").Codes);

    [Fact]
    public void Without_the_setting_nothing_is_removed() =>
        new TestLists().Read(TestLists.User, "User Name,DID\nA,715-1002\n").SingleIssue("InvalidDid");

    [Theory]
    [InlineData(true, false, "InvalidDid")]
    [InlineData(false, true, "NumberNormalized")]
    public void The_command_takes_precedence_over_the_settings(bool inSettings, bool inCommand, string code)
    {
        CicSettings settings = Repository.Settings();
        settings.NormalizeNumber = inSettings;
        var session = new ValidationContext(settings, new KnownNames()) { NormalizesNumbers = inCommand };

        ReadRow read = new ObjectReader(session.Rehearse())
            .Read(UserList.Definition, new CicUser { UserName = "A", Did = "715-1002" }, number: 1);

        Assert.Equal([code], read.Issues.Select(issue => issue.Code));
    }

    private static CicSettings Normalizing()
    {
        CicSettings settings = Repository.Settings();
        settings.NormalizeNumber = true;
        return settings;
    }
}
