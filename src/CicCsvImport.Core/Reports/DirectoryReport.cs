using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Reports;

/// <summary>Reports the state of a directory: what it has, and what looks unfinished.</summary>
/// <param name="path">The path of the directory.</param>
/// <param name="view">The directory as it is now.</param>
/// <param name="runs">Its runs, the last one first.</param>
internal sealed class DirectoryReport(string path, IDirectoryView view, IReadOnlyList<CicImport> runs)
{
    private const int WeeksShown = 12;
    private const int DaysOfWeek = 7;

    /// <summary>Creates the report.</summary>
    public Report Create()
    {
        var sections = new ChangeSections([], view, areDone: true);
        BarsSection licenses = sections.Licenses();
        Finding[] findings = [.. Find(licenses.Bars)];
        string state = findings.Length == 0 ? Messages.Get("Report_NoFindings") : Messages.Format("Report_FindingCount", findings.Length);
        return new Report(
            Messages.Get("Report_Directory"),
            Path.GetFileName(path),
            Messages.Format("Report_Site", view.Count(UserList.Schema), view.Count(StationList.Schema), view.Count(PhoneLists.Schema))
                + " " + state,
            findings.Length == 0 ? ReportLevel.Good : findings.Max(finding => finding.Level),
            [
                new FindingsSection("findings", Messages.Get("Report_Findings"), findings)
                {
                    Note = findings.Length == 0 ? Messages.Get("Report_NoFindings") : "",
                },
                licenses,
                Counts(),
                sections.Extensions(),
                Groups("roles", "Report_Roles", SiteSchemas.Role, UserList.Roles),
                Groups("workgroups", "Report_Workgroups", SiteSchemas.Workgroup, UserList.Workgroups),
                Weeks(),
                new FactsSection("facts", Messages.Get("Report_What"),
                [
                    (Messages.Get("Report_DirectoryFile"), path),
                    (Messages.Get("Report_LastRun"), view.Revision),
                ]),
                Runs(),
            ]);
    }

    private IEnumerable<Finding> Find(IReadOnlyList<ReportBar> pools) =>
    [
        .. Finding.AboutLicenses(ReportLevel.Open, "Shortfalls", view.GetAll(StationList.Schema).SelectMany(
            station => StationAccess.UnallocatedLicenses.GetTexts(station[StationAccess.UnallocatedLicenses]),
            (station, license) => (license, station.Identity)), pools),
        .. About("PhonesWithoutAddress", view.GetAll(PhoneLists.Schema).Where(phone =>
            string.IsNullOrEmpty(phone.Text(PhoneLists.Address)))),
        .. About("UsersWithoutStation", view.GetAll(UserList.Schema).Where(user =>
            string.IsNullOrEmpty(user.Text(UserList.StationName)) && !OperatorUser.Is(user.Identity))),
        .. Finding.About(ReportLevel.Notice, "SharedStations", view.GetAll(UserList.Schema)
            .Where(user => !string.IsNullOrEmpty(user.Text(UserList.StationName)))
            .GroupBy(user => user.Text(UserList.StationName)!, NameComparer.Instance)
            .Where(station => station.Skip(1).Any())
            .Select(station => station.Key + ": " + string.Join(", ", station.Select(user => user.Identity)))),
        .. About("StationsCannotDial", view.GetAll(StationList.Schema).Where(StationAccess.CannotDial)),
        .. About("UnusedTemplates", view.GetAll(PhoneTemplateSchema.Schema).Where(template =>
            !view.GetReferrers(PhoneTemplateSchema.Schema, template.Identity).Any())),
        .. Finding.About(ReportLevel.Notice, "MissingNumbers", NumberGaps.Find(
            view.GetAll(StationList.Schema).Select(station => station.Identity))),
    ];

    private static IEnumerable<Finding> About(string id, IEnumerable<CicObject> found) =>
        Finding.About(ReportLevel.Notice, id, found.Select(GetName));

    private static string GetName(CicObject record) => Finding.AddDisplayName(
        record.Identity, record.Identity, record is CicUser user ? user.DisplayName : null);

    private TableSection Counts() => new(
        "counts", Messages.Get("Report_Has"), [Messages.Get("Report_Kind"), Messages.Get("Report_Count")],
        [.. KindCatalog.All.Reverse().Select(kind => (IReadOnlyList<ReportValue>)[kind.Kind, (long)view.Count(kind)])]);

    private TableSection Groups(string id, string heading, ObjectSchema kind, Column membership) => new(
        id, Messages.Get(heading), [Messages.Get("Report_Name"), Messages.Get("Report_Users"), Messages.Get("Report_Members")],
        [
            .. view.GetAll(kind).Select(group =>
            {
                string[] members = [.. view.GetReferrers(kind, group.Identity)
                    .Where(referrer => referrer.Column == membership)
                    .Select(referrer => referrer.Name.Name)];
                return (IReadOnlyList<ReportValue>)[group.Identity, (long)members.Length, DisplayText.Some(members)];
            }),
        ]);

    // Weeks end today. The oldest one comes first.
    private ChartSection Weeks()
    {
        DateTime today = DateTime.Today;
        IEnumerable<DateTime> ends = Enumerable.Range(0, WeeksShown).Reverse().Select(week => today.AddDays(1 - (DaysOfWeek * week)));
        return new ChartSection("weeks", Messages.Get("Report_Weeks"), runs.Count == 0 ? [] : [.. ends.Select(CountWeek)])
        {
            Note = Messages.Get("Report_WeeksNote"),
        };
    }

    private (ReportValue, int) CountWeek(DateTime end)
    {
        DateTime start = end.AddDays(-DaysOfWeek);
        int changes = runs.Where(run => run.Time >= start && run.Time < end).Sum(run => run.Created + run.Updated + run.Removed);
        return (ReportValue.Date(start), changes);
    }

    private RowsSection Runs() => new(
        "run",
        Messages.Get("Report_Runs"),
        [
            new(Messages.Get("Report_Number"), Form: ReportForm.Number), new(Messages.Get("Report_Time"), Form: ReportForm.Time),
            new(Messages.Get("Report_User"), HasFilter: true), new(Messages.Get("Report_Command")), new(Messages.Get("Report_Result")),
        ],
        runs.Count,
        runs.Select(run => (IReadOnlyList<RowCell>)
            [run.ToString(), ((ReportValue)run.Time).Text, run.User, run.Command, ImportReport.GetResult(run)]));
}
