using System.Text;
using System.Text.Json.Nodes;
using CicCsvImport.Core.Engine.Plans;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.PlanFiles;

/// <summary>A plan that somebody has edited is refused; with -AllowEdited it still has to have values that a plan can have.</summary>
public sealed class EditedPlanTests
{
    private static readonly Lazy<string> Saved = new(Make);

    [Fact]
    public void As_it_was_saved_it_is_accepted()
    {
        CicImportPlan plan = Check(Saved.Value, allowEdited: false);

        Assert.Equal("12 to create, 1 to update, 1 unchanged", plan.ToString());
        Assert.Matches("^[0-9a-f]{4}(-[0-9a-f]{4}){3}$", plan.Fingerprint);
    }

    /// <summary>What an editor does to the layout is not an edit of the content.</summary>
    [Fact]
    public void In_another_layout_it_is_the_same_plan()
    {
        JsonNode plan = JsonNode.Parse(Saved.Value)!;
        JsonObject properties = plan["changes"]!.AsArray()
            .Select(change => change!["properties"]).OfType<JsonObject>().First(candidate => candidate.Count > 2);
        KeyValuePair<string, JsonNode?> first = properties.First();
        properties.Remove(first.Key);
        properties.Add(first.Key, first.Value);
        plan["created"] = "2030-01-01T00:00:00.0000000+00:00";

        Check(plan.ToJsonString(new() { WriteIndented = true, IndentSize = 7, NewLine = "\r\n" }), allowEdited: false);
    }

    /// <summary>Each edit stands in one of its two places, or where nothing else holds it.</summary>
    [Theory]
    [InlineData("\"Extension\": [null,\"2001\"]", "\"Extension\": [null,\"20x2\"]", "Extension[1]): Extension '20x2'")]
    [InlineData("\"Extension\": [null,\"2001\"]", "\"Extension\": [null,\" 2001\"]", "Extension[1])")]
    [InlineData("\"Extension\": [null,\"2001\"]", "\"Extension\": [null,\"2002\"]", "is already used by user 'anna'")]
    [InlineData("\"name\": \"anna\"", "\"name\": \"a:b\"", "name): User Name 'a:b'")]
    [InlineData("\"name\": \"anna\"", "\"name\": \"an\\u001bna\"", "name): the text contains control characters")]
    [InlineData("\"name\": \"anna\"", "\"name\": \" anna\"", ".name)")]
    [InlineData("\"name\": \"bert\"", "\"name\": \"anna\"", "is already used by user 'anna'")]
    [InlineData("\"Type\": [null,\"Stand-alone Fax\"]", "\"Type\": [null,\"Toaster\"]", "Type[1]): Type 'Toaster'")]
    [InlineData("\"Type\": [null,\"Stand-alone Fax\"]", "\"Type\": [null,\"fax\"]", "Type[1]): the property cannot have this value")]
    [InlineData("\"Type\": [null,\"Stand-alone Fax\"]", "\"Type\": [null,\"Managed Workstation\"]", "the plan does not change the phone")]
    [InlineData("\"Type\": [null,\"Stand-alone Fax\"]", "\"Type\": [null,\"Managed Toaster\"]", "Type[1]): Type 'Managed Toaster'")]
    [InlineData("        \"Type\": [null,\"Stand-alone Fax\"],\n", "", "properties): 'Type' is missing")]
    [InlineData("\"MacAddress\": [null,\"10111213141A\"]", "\"MacAddress\": [null,\"10:11:12:13:14:1A\"]", "MacAddress[1])")]
    [InlineData("\"MacAddress\": [null,\"10111213141A\"]", "\"MacAddress\": [null,\"10111213141a\"]", "MacAddress[1])")]
    [InlineData("\"MacAddress\": [null,\"10111213141A\"]", "\"MacAddress\": [null,\"0004F2AABBCC\"]", "is already used by station 'S1'")]
    [InlineData("\"ConnectionAddress\": [null,\"sip:a@b.de\"]", "\"ConnectionAddress\": [null,\"http://b.de\"]", "ConnectionAddress[1])")]
    [InlineData("\"Model\": [null,\"IP600\"]", "\"Model\": [null,\"IP\\u001b[2J\"]", "Model[1])")]
    [InlineData("\"Licenses\": [null,[\"Basic Station License\"]]", "\"Licenses\": [null,[\"Golden License\"]]", "Licenses[1])")]
    [InlineData("\"Extension\": [null,\"7101\"]", "\"Extension\": [null,\"7109\"]", "Extension of the managed phone and of its station")]
    [InlineData(
        "\"Address\": [null,\"0004F2AABBCC\"]",
        "\"Address\": [null,\"0004F2AABBCD\"]",
        "MacAddress of the managed phone and of its station")]
    [InlineData("\"Address\": [null,\"0004F2AABBCC\"]", "\"Address\": [null,\"10111213141B\"]", "Address[1]): Address '10111213141B'")]
    [InlineData("\"Label\": [null,\"Lobby\"]", "\"Label\": [null,\"Lob\\u202eby\"]", null)]
    [InlineData("\"Label\": [null,\"Lobby\"]", "\"Label\": [null,\"Lob\\u001bby\"]", "Label[1])")]
    [InlineData("\"AudioProtocol\": [null,\"SRTP\"]", "\"AudioProtocol\": [null,\"HTTP\"]", "AudioProtocol[1])")]
    [InlineData("\"TimeZone\": [null,\"UTC\"]", "\"TimeZone\": [null,\"Mars\"]", "TimeZone[1])")]
    [InlineData("\"AdvancedOptions\": [null,[\"a=b\"]]", "\"AdvancedOptions\": [null,[\"ab\"]]", "AdvancedOptions[1])")]
    [InlineData("[\"2;L2;;Shared\"]", "[\"0;L2;;Shared\"]", "StationAppearances[1])")]
    [InlineData("\"Roles\": [null,[\"Agent\",\"Custom\"]]", "\"Roles\": [null,[\"Agent\",\"agent\"]]", "Roles[1])")]
    [InlineData("\"Roles\": [null,[\"Agent\",\"Custom\"]]", "\"Roles\": [null,[\"Agent|Administrator\"]]", "properties)")]
    [InlineData("\"Roles\": [[\"Agent\"],[\"Supervisor\"]]", "\"Roles\": [[\"Agent\"],[\"Super\\u0007visor\"]]", "Roles[1])")]
    [InlineData("\"Mailbox\": [null,\"SMTP:a@example.com\"]", "\"Mailbox\": [null,\"a@example.com\"]", "Mailbox[1])")]
    [InlineData("\"MailboxAddress\": [null,\"FBMC:bert\"]", "\"MailboxAddress\": [null,\"FBMC:Boss\"]", "MailboxAddress[1])")]
    [InlineData("\"Did\": [null,\"49301\"]", "\"Did\": [null,\"#REF!\"]", "Did[1])")]
    [InlineData(
        "\"name\": \"Custom\"\n",
        "\"name\": \"Custom\",\n\"properties\": { \"Rights\": [null,[\"Record Calls=X\"]] }\n",
        "creates a role only with")]
    [InlineData(
        "\"action\": \"create\",\n      \"kind\": \"role\"",
        "\"action\": \"remove\",\n      \"kind\": \"role\"",
        "a plan cannot do this to a role")]
    [InlineData("\"reason\": \"1 value", "\"reason\": \"\\u001b1 value", "reason): the text contains control characters")]
    [InlineData(
        "\"code\": \"InvalidExtension\",",
        "\"code\": \"InvalidExtension\", \"list\": \"\\u001b\",",
        "list): the property occurs twice")]
    [InlineData("\"column\": \"Extension\"", "\"column\": \"Ext\\u001bension\"", "column): the text contains control characters")]
    [InlineData("\"options\": \"\"", "\"options\": \"\\u001b\"", "options): the text contains control characters")]
    public void With_an_edit_it_is_refused_and_an_invalid_value_is_named(string part, string instead, string? expected)
    {
        string edited = Edit(part, instead);

        var refused = Assert.Throws<CicDirectoryException>(() => Check(edited, allowEdited: false));
        Assert.Contains(refused.ErrorId, (string[])["PlanEdited", "PlanNotReadable"]);
        if (expected is null)
        {
            Check(edited, allowEdited: true);
            return;
        }

        var invalid = Assert.Throws<CicDirectoryException>(() => Check(edited, allowEdited: true));
        Assert.Equal("PlanNotReadable", invalid.ErrorId);
        Assert.Contains(expected, invalid.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Extension\": [null,\"2001\"]", "\"Extension\": [null,\"2009\"]")]
    [InlineData("\"name\": \"anna\"", "\"name\": \"annika\"")]
    [InlineData("\"password\": \"given\"", "\"password\": \"generated\"")]
    [InlineData("\"line\": 2", "\"line\": 3")]
    [InlineData("\"revision\": 2", "\"revision\": 3")]
    [InlineData("\"skippedRows\": 1", "\"skippedRows\": 0")]
    [InlineData("\"droppedValues\": 1", "\"droppedValues\": 0")]
    [InlineData("\"options\": \"\"", "\"options\": \"-OnConflict Update\"")]
    [InlineData("\"sha256\": \"", "\"sha256\": \"0000", 4)]
    [InlineData("\"value\": \"20x3\"", "\"value\": \"20x4\"")]
    [InlineData("\"delimiter\": \",\"", "\"delimiter\": \";\"")]
    [InlineData("\"fingerprint\": \"", "\"fingerprint\": \"0000-", 5)]
    public void Any_other_content_has_another_fingerprint(string part, string instead, int cut = 0)
    {
        string edited = Edit(part, instead, cut);

        Assert.Equal("PlanEdited", Assert.Throws<CicDirectoryException>(() => Check(edited, allowEdited: false)).ErrorId);
        if (!part.Contains("fingerprint", StringComparison.Ordinal))
            Assert.NotEqual(Check(Saved.Value, allowEdited: false).Fingerprint, Check(edited, allowEdited: true).Fingerprint);
    }

    [Fact]
    public void An_issue_that_is_left_out_is_an_edit()
    {
        JsonNode plan = JsonNode.Parse(Saved.Value)!;
        plan["issues"]!.AsArray().RemoveAt(0);

        Assert.Equal(
            "PlanEdited", Assert.Throws<CicDirectoryException>(() => Check(plan.ToJsonString(), allowEdited: false)).ErrorId);
    }

    [Fact]
    public void Settings_decide_what_is_valid()
    {
        string edited = Edit("\"name\": \"anna\"", "\"name\": \"anna@corp\"");
        var settings = Repository.Settings();
        Assert.Throws<CicDirectoryException>(() => Check(edited, allowEdited: true));

        settings.UserNames.PermittedCharacters = "@";
        Assert.NotEmpty(Check(edited, allowEdited: true, settings).Changes);
    }

    private static string Edit(string part, string instead, int cut = 0)
    {
        int at = Saved.Value.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, "The plan has no " + part + "\n" + Saved.Value);
        return Saved.Value.Remove(at, part.Length + cut).Insert(at, instead);
    }

    private static CicImportPlan Check(string text, bool allowEdited, CicSettings? settings = null)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        return PlanFile.Read(file.Path, CancellationToken.None)
            .Check(settings ?? Repository.Settings(), allowEdited, CancellationToken.None);
    }

    /// <summary>Plans lists of everything against a directory.</summary>
    private static string Make()
    {
        using var site = new TestSite();
        site.AddUsers("User Name,Roles,Extension\r\nzoe,Agent,3001\r\nyan,,3002\r\n");
        var template = new CicPhoneTemplate("Lobby", "Stand-alone Phone", "Polycom", "IP330") { RegistrationGroup = "G" };
        PhoneOptions options = PhoneOptions.OfTemplates;
        template.SetKnown(options.AudioProtocol, "SRTP");
        template.SetKnown(options.TimeZone, "UTC");
        template.SetKnown(options.AdvancedOptions, (string[])["a=b"]);
        template.SetKnown(options.StationAppearances, (string[])["2;L2;;Shared"]);
        site.AddTemplate(template, "Basic Station License");
        Planned planned = site.Plan(
            TestSite.Update,
            (TestLists.Station, "Name,Type,MAC Address,Connection Address,Model\r\nF1,fax,,,\r\n"
                + "S1,,10-11-12-13-14-1A,sip:a@b.de,IP600\r\n"),
            (TestLists.Phone, "Name,Template,Extension,Address,Label\r\nP1,Lobby,7101,0004F2AABBCC,Lobby\r\n"),
            (TestLists.Phone, "Name,Type,Manufacturer,Model\r\nP2,Workstation,ININ,Soft Phone\r\n"),
            (TestLists.User, "User Name,Extension,DID,Roles,Mailbox,Password\r\n"
                + "anna,2001,49301,Agent|Custom,SMTP:a@example.com,moon-1-sun\r\n"
                + "bert,2002,,,FBMC,\r\nzoe,,,Supervisor,,\r\nyan,20x3,,,,\r\na:c,,,,,\r\n"));
        string path = planned.Changes.First(change => change.Name == "anna").Path!;
        var issues = new PlanIssues();
        issues.Add(planned.Issues);
        issues.Note(new CicUser { UserName = "yan", Issues = [.. planned.Issues.Where(issue => issue.Value == "20x3")] });
        (int rows, int values) = PlanIssues.Count(planned.Issues);
        return PlanText.Write(new CicImportPlan(site.Directory.Identity.Id, planned.Revision, issues.Explain(planned.Changes))
        {
            Directory = site.Directory.Identity.Name,
            Sources = new(
            [
                PlanSamples.Source(path, new ListFormat("CicUserCsv", null, ',', new Dictionary<string, string>())),
            ]),
            Issues = new(issues.All),
            SkippedRows = rows,
            DroppedValues = values,
        });
    }
}
