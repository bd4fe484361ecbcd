using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Stations;

/// <summary>Stations take licenses from pools. Where a pool is empty the station stays, and what it lacks is told.</summary>
public sealed class LicenseTests : IDisposable
{
    private const string Basic = "Basic Station License";
    private const string Client = "Client Access";

    private static readonly ImportOptions Choices = TestSite.Update with { StationLicenses = [Basic, Client] };

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_station_stays_where_a_pool_is_empty_and_lacks_the_license()
    {
        _site.SizeLicense(Client, 1);

        Planned planned = _site.Import(Choices, (TestLists.Station, "Name\nA\nB\nC\n"));

        Assert.Equal(["A", "B", "C"], new[] { "A", "B", "C" }.Select(name => _site.Station(name).Name));
        Assert.Equal((2, 0), (Count("A", Basic, Client), Lacking("A").Count));
        Assert.Equal((1, Client), (Count("B", Basic, Client), Lacking("B").Single()));
        Assert.Equal(
            ["B: Client Access", "C: Client Access"], CicLicenseShortfall.From(planned.Changes).Select(shortfall => shortfall.ToString()));
        Assert.Equal([Client], Lacking("C"));
    }

    [Fact]
    public void A_pool_of_unknown_size_is_never_empty()
    {
        Planned planned = _site.Import(Choices, (TestLists.Station, "Name\nA\nB\n"));

        Assert.Empty(CicLicenseShortfall.From(planned.Changes));
    }

    [Fact]
    public void A_station_gets_none_unless_one_is_chosen()
    {
        _site.AddStations("Name\nA\n");

        Assert.Empty(_site.Station("A").Licenses ?? CicNameList.None);
    }

    [Fact]
    public void Removal_gives_licenses_back()
    {
        _site.SizeLicense(Client, 1);
        _site.AddStations("Name\nA\n", Choices);
        _site.Apply(_site.PlanRemoval(StationList.Schema, "A"));

        _site.AddStations("Name\nB\n", Choices);

        Assert.Empty(Lacking("B"));
    }

    [Fact]
    public void Other_licenses_give_the_old_ones_back_within_the_same_run()
    {
        _site.SizeLicense(Client, 1);
        _site.AddStations("Name\nA\n", Choices);

        // Stations come before phones: A's license is free when the phone's turn comes.
        Planned planned = _site.Import(
            TestSite.Update with { IsEdit = true, StationLicenses = [Basic], PhoneLicenses = [Client] },
            (TestLists.Station, "Name\nA\n"), (TestLists.Phone, "Name,Type,Manufacturer,Model\nLobby,Workstation,Polycom,IP600\n"));

        Assert.Equal((0, 1), (Count("A", Client), Count("Lobby", Client)));
        Assert.Empty(CicLicenseShortfall.From(planned.Changes));
    }

    [Fact]
    public void A_pool_that_shrinks_takes_no_license_away_and_gives_none_before_one_comes_back()
    {
        _site.SizeLicense(Client, 2);
        _site.AddStations("Name\nA\nB\n", Choices);
        _site.SizeLicense(Client, 1);
        _site.Apply(_site.PlanRemoval(StationList.Schema, "B"));

        _site.AddStations("Name\nC\n", Choices);

        Assert.Equal((1, Client), (Count("A", Client), Lacking("C").Single()));
    }

    [Fact]
    public void An_import_takes_no_license_away()
    {
        _site.AddStations("Name\nA\n", Choices);

        _site.Import(TestSite.Update with { StationLicenses = ["Interaction Recorder Access"] }, (TestLists.Station, "Name\nA\n"));

        Assert.Equal([Basic, Client, "Interaction Recorder Access"], _site.Station("A").Licenses!.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_station_keeps_what_it_has_when_the_pool_is_empty_by_now()
    {
        _site.SizeLicense(Client, 1);
        _site.AddStations("Name\nA\n", Choices);

        Assert.Equal(CicChangeAction.Unchanged, _site.Plan(Choices, (TestLists.Station, "Name\nA\n")).GetAction(StationList.Schema, "A"));
    }

    [Fact]
    public void A_station_that_lacks_one_gets_it_when_there_is_one_again()
    {
        _site.SizeLicense(Client, 0);
        _site.AddStations("Name\nA\n", Choices);
        Assert.Equal([Client], Lacking("A"));
        _site.SizeLicense(Client, 1);

        _site.AddStations("Name\nA\n", Choices);

        Assert.Equal((1, 0), (Count("A", Client), Lacking("A").Count));
    }

    [Fact]
    public void An_update_without_a_choice_leaves_them()
    {
        _site.AddStations("Name\nA\n", Choices);

        _site.AddStations("Name,Model\nA,IP600\n", TestSite.ClearEmpty);

        Assert.Equal(2, Count("A", Basic, Client));
    }

    [Fact]
    public void A_phone_by_model_gets_the_basic_license_besides()
    {
        _site.AddPhones(
            "Name,Type,Manufacturer,Model\nLobby,Workstation,Polycom,IP600\n",
            new ImportOptions { PhoneLicenses = [Client], ArePhonesMeant = true });
        _site.AddPhones("Name,Type,Manufacturer,Model\nHall,Workstation,Polycom,IP600\n");

        Assert.Equal([Basic, Client], _site.Station("Lobby").Licenses!);
        Assert.Equal([Basic], _site.Station("Hall").Licenses!);
    }

    [Fact]
    public void A_phone_by_template_gets_the_templates_only()
    {
        _site.AddTemplate(new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600"), Client);

        _site.AddPhones("Name,Template\nHall,T\n");

        Assert.Equal([Client], _site.Station("Hall").Licenses!);
    }

    [Fact]
    public void Removal_of_a_phone_gives_its_stations_licenses_back()
    {
        _site.SizeLicense(Basic, 1);
        _site.AddPhones("Name,Type,Manufacturer,Model\nLobby,Workstation,Polycom,IP600\n");
        _site.Apply(_site.PlanRemoval(PhoneLists.Schema, "Lobby"));

        Planned planned = _site.Import((TestLists.Phone, "Name,Type,Manufacturer,Model\nHall,Workstation,Polycom,IP600\n"));

        Assert.Empty(CicLicenseShortfall.From(planned.Changes));
    }

    [Fact]
    public void Stations_and_phones_of_one_plan_share_the_pools()
    {
        _site.SizeLicense(Basic, 1);

        Planned planned = _site.Import(
            new ImportOptions { StationLicenses = [Basic] },
            (TestLists.Station, "Name\nA\n"), (TestLists.Phone, "Name,Type,Manufacturer,Model\nLobby,Workstation,Polycom,IP600\n"));

        Assert.Equal(["Lobby: Basic Station License"], CicLicenseShortfall.From(planned.Changes).Select(shortfall => shortfall.ToString()));
    }

    [Fact]
    public void A_license_that_the_directory_does_not_know_is_made_with_its_key()
    {
        _site.AddStations("Name\nA\n", Choices);

        Assert.Equal("I3_LICENSE_BASIC_STATION", ((CicLicense)_site.Find(SiteSchemas.License, Basic)!).Key);
    }

    private int Count(string station, params string[] licenses) =>
        (_site.Station(station).Licenses ?? CicNameList.None).Intersect(licenses).Count();

    private CicNameList Lacking(string station) => _site.Station(station).UnallocatedLicenses ?? CicNameList.None;
}
