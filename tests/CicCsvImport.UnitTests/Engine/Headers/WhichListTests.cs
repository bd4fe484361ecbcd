using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Headers;

/// <summary>A header belongs to the list that knows most of its names; a tie goes to the list whose command was used.</summary>
public sealed class WhichListTests
{
    [Theory]
    [InlineData(TestLists.User, "Name,MAC Address", "station list", "Test-CicStationCsv and Import-CicStationCsv")]
    [InlineData(TestLists.Phone, "Name,MAC Address,Machine Name", "station list", "Test-CicStationCsv and Import-CicStationCsv")]
    [InlineData(TestLists.Station, "Name,Template", "phone list by template", "Test-CicPhoneCsv and Import-CicPhoneCsv")]
    [InlineData(
        TestLists.Station,
        "Name,Type,Manufacturer,Model,Label",
        "phone list by type, manufacturer and model",
        "Test-CicPhoneCsv and Import-CicPhoneCsv")]
    [InlineData(TestLists.Phone, "User Name,Extension", "user list", "Test-CicUserCsv and Import-CicUserCsv")]
    public void Another_commands_list_is_named_with_its_command(string noun, string header, string list, string commands)
    {
        ListContent content = new TestLists().Read(noun, header + "\n1,2\n");

        CicIssue issue = content.SingleIssue("WrongList");
        Assert.Contains(list, issue.Reason, StringComparison.Ordinal);
        Assert.Contains(commands, issue.Reason, StringComparison.Ordinal);
        Assert.Empty(content.Records);
    }

    [Theory]
    [InlineData(TestLists.Station, "Name,Type,Manufacturer,Model,Extension\nA,Workstation,Polycom,IP600,5556\n", "Station")]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model,Extension\nA,Workstation,Polycom,IP600,5556\n", "Phone-TMM")]
    public void A_tie_goes_to_the_list_whose_command_was_used(string noun, string text, string list)
    {
        ListContent content = new TestLists().Read(noun, text.Replace("5556", "x", StringComparison.Ordinal));

        Assert.Equal(list, content.SingleIssue("InvalidExtension").List);
    }

    [Fact]
    public void The_order_of_columns_does_not_matter()
    {
        CicPhone phone = new TestLists()
            .Read(TestLists.Phone, "Model,Label,Name,Manufacturer,Type\nIP330,Lobby,A,Polycom,phone\n")
            .Clean<CicPhone>();

        Assert.Equal(
            ("A", "Stand-alone Phone", "Polycom", "IP330", "Lobby"),
            (phone.Name, phone.Type, phone.Manufacturer, phone.Model, phone.Label));
    }

    [Theory]
    [InlineData("Type")]
    [InlineData("Manufacturer")]
    [InlineData("Model")]
    public void Template_together_with_one_of_the_others_is_the_template_list(string other)
    {
        ListContent content = new TestLists().Read(TestLists.Phone, $"Name,Template,{other}\nA,T,x\n");

        CicIssue issue = content.SingleIssue("UnknownColumn");
        Assert.Equal(("Phone-Template", other), (issue.List, issue.Column));
        Assert.Equal("T", content.Single<CicPhone>().Template);
    }

    [Fact]
    public void Template_together_with_all_of_the_others_is_the_template_list()
    {
        ListContent content = new TestLists()
            .Read(TestLists.Phone, "Name,Type,Manufacturer,Model,Template\nA,Workstation,Polycom,IP330,T\n");

        Assert.Equal(["Type", "Manufacturer", "Model"], content.Issues.Select(issue => issue.Column));
        Assert.All(content.Issues, issue => Assert.Equal(("UnknownColumn", "Phone-Template", 1), (issue.Code, issue.List, issue.Line)));
        Assert.Null(content.Single<CicPhone>().Manufacturer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n , \n\n")]
    [InlineData("Vorname,Nachname\nA,B\n")]
    [InlineData("Problem\nx\n")]
    public void A_file_without_a_column_of_any_list(string text)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        Assert.Equal((CicIssueSeverity.Severe, (string?)null), (content.SingleIssue("NoColumns").Severity, content.Issues[0].List));
    }
}
