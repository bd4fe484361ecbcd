using CicCsvImport.Core.Catalog;
using CicCsvImport.UnitTests.Catalog;

namespace CicCsvImport.UnitTests.Support;

/// <summary>A site that has one object of each list, with a value in every column. Tests plan against it and change nothing.</summary>
public sealed class FilledSite : IDisposable
{
    public FilledSite()
    {
        Site.Import(
            (TestLists.Station, "Name,Machine Name\nS1,\nS2,\nTaken,TakenMachine\n"),
            (TestLists.User, "User Name,Network ID,Extension,DID\nTaken,ACME\\taken,9999,999\n"));
        Site.Apply(Site.PlanSetup(
            context => new SiteSetup(context) { Administrator = "Boss", RegistrationGroups = ["Site A", "Site B", "Site T"] }));
        Site.AddTemplate(new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600") { RegistrationGroup = "Site T" });
        Site.AddTemplate(new CicPhoneTemplate("T2", "Stand-alone Phone", "Polycom", "IP330") { RegistrationGroup = "Site B" });
        foreach (UpdateList list in UpdateList.All)
        {
            Planned planned = Site.Import(
                (list.Noun, list.Text(list.Columns.ToDictionary(column => column.Heading, column => column.Value))));
            Assert.DoesNotContain(planned.Issues, issue => issue.Severity == CicIssueSeverity.Warning && issue.Code != "NewRole");
        }
    }

    internal TestSite Site { get; } = new();

    public void Dispose() => Site.Dispose();
}
