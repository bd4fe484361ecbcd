using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Passwords;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Catalog;

/// <summary>The same lists again change nothing.</summary>
public sealed class ReimportTests
{
    private static readonly (string, string)[] Lists =
    [
        (TestLists.Station, "Name,Type,Extension,Identification Address,Connection Address,Manufacturer,Model,MAC Address,Machine Name\n"
            + "Desk,phone,5556,5556,sip:5556@host:5060,Polycom,IP600,10:11:12:13:14:1a,\nFax,fax,,,,,,,FaxPC\n\" Bare \",,,,,,,,\n"),
        (TestLists.Phone, "Name,Type,Manufacturer,Model,Proxy Group,Extension,Identification Address,Label,Address\n"
            + "Lobby,Workstation,Polycom,IP600,,7101,7101,,00-04-F2-AA-BB-CC\n"
            + "Soft,workstation,ININ (Genesys),SIP Soft Phone,,,,,pc.acme.com\n"
            + "Iss,Stand-alone Phone,ININ,Interaction SIP Station,,,,,\n"),
        (TestLists.Phone, "Name,Template,Proxy Group,Extension,Label,Address\n"
            + "Hall,t,,7201,,\nHall2,T,<default registration group>,,Foyer,0004F2AABBDD\n"),
        (TestLists.User, "User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,"
            + "Station Name,OCS,Location\n"
            + "jdoe,Jane,Doe,,1002,+7151002,84625170,ACME\\jdoe,FBMC,agent;New Role|AGENT,sales|Sales,desk,yes,Bonn\n"
            + "cher,,,,,,,,joe@acme.com,mobile office,Company Operator,Lobby,,\nOperator,Olga,,,0,,,,,,,,,\n"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_is_unchanged(bool clearEmpty)
    {
        using var site = new TestSite();
        site.AddTemplate(new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600") { RegistrationGroup = "Site T" }, "Client Access");
        site.Import(Lists);

        Planned again = site.Plan(clearEmpty ? TestSite.ClearEmpty : TestSite.Update, Lists);

        Assert.Equal(11, again.Changes.Count);
        Assert.All(again.Changes, change => Assert.Equal((CicChangeAction.Unchanged, 0), (change.Action, change.Properties.Count)));
        Assert.Null(site.Apply(again));
    }

    [Fact]
    public void So_it_is_with_classifications_licenses_and_a_password_for_all()
    {
        using var site = new TestSite();
        (string, string)[] lists = [Lists[0], Lists[1], (TestLists.User, "User Name\njdoe\ncher\n")];
        var choices = new ImportOptions
        {
            Classifications = ["Local", "Toll Free"],
            StationLicenses = ["Basic Station License", "Client Access"],
            PhoneLicenses = ["Client Access"],
            Password = SecureText.Protect("84625170"),
            OnConflict = CicConflictAction.Update,
        };
        site.Import(choices, lists);

        Assert.All(site.Plan(choices, lists).Changes, change => Assert.Equal(CicChangeAction.Unchanged, change.Action));
    }

    [Fact]
    public void So_it_is_with_the_objects_of_the_lists()
    {
        using var site = new TestSite();
        foreach ((string noun, string text) in Lists.Where(list => list != Lists[2]))
        {
            site.Apply(site.PlanObjects(new ImportOptions(), noun, text));

            Assert.All(
                site.PlanObjects(TestSite.Update, noun, text).Changes, change => Assert.Equal(CicChangeAction.Unchanged, change.Action));
        }
    }

    [Fact]
    public void So_it_is_with_the_directorys_own_objects()
    {
        using var site = new TestSite();
        site.AddTemplate(new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600") { RegistrationGroup = "Site T" }, "Client Access");
        site.Import(Lists);
        List<CicObject> objects = [];
        using (IDirectoryView view = site.Directory.Read(CancellationToken.None))
        {
            IEnumerable<CicObject> all = site.Lists.Select(list => list.Schema).Distinct().SelectMany(view.GetAll);
            objects.AddRange(all.Where(record => record is not CicStation { IsManaged: true }));
        }

        Assert.All(site.PlanObjects(TestSite.Update, objects).Changes, change => Assert.Equal(CicChangeAction.Unchanged, change.Action));
    }
}
