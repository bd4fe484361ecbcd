using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Reports;

/// <summary>Finds what must be decided, or known, about changes.</summary>
/// <param name="changes">The changes.</param>
/// <param name="issues">The issues of the lists that they come from.</param>
/// <param name="areDone">Whether the directory has them already, so that there is nothing to decide.</param>
internal sealed class ChangeFindings(IReadOnlyList<ObjectChange> changes, IReadOnlyList<CicIssue> issues, bool areDone)
{
    // What a decision about the plan becomes when it is done: something to finish, or something to know.
    private readonly ReportLevel _open = areDone ? ReportLevel.Open : ReportLevel.Decide;
    private readonly ReportLevel _known = areDone ? ReportLevel.Notice : ReportLevel.Decide;

    /// <summary>Returns the findings, the most urgent first.</summary>
    public IReadOnlyList<Finding> Find() =>
    [
        .. ((IEnumerable<Finding>)
        [
            .. Finding.About(ReportLevel.Stop, "Conflicts", Of(CicChangeAction.Conflict).Select(Explain)),
            .. About(_known, "Administrators", changes.Where(Gains)),
            .. About(_known, "FormerAdministrators", changes.Where(Loses)),
            .. About(_known, "Removals", Of(CicChangeAction.Remove)),
            .. About(_known, "NewRoles", Created(Kind.Role)),
            .. About(_known, "NewWorkgroups", Created(Kind.Workgroup)),
            .. Finding.AboutLicenses(
                _open,
                areDone ? "Shortfalls" : "MoreShortfalls",
                CicLicenseShortfall.From(changes).Select(lacking => (lacking.License, lacking.Station))),
            .. Finding.About(_open, "WeakPasswords", issues.Where(issue => issue.Kind == IssueCatalog.WeakPassword).Select(Locate)),
            .. About(_open, areDone ? "StationsCannotDial" : "CannotDial", Created(Kind.Station).Where(CannotDial)),
            .. Finding.About(ReportLevel.Notice, "Renames", changes.Where(change => change.NewName is not null).Select(Rename)),
            .. About(ReportLevel.Notice, "GeneratedPasswords", changes.Where(HasGenerated)),
            .. Finding.About(ReportLevel.Notice, "LostChanges", Of(CicChangeAction.Unchanged).Where(HasReason).Select(Explain)),
            .. About(ReportLevel.Notice, "Skipped", Of(CicChangeAction.Skip)),
        ]).OrderByDescending(finding => finding.Level),
    ];

    private IEnumerable<ObjectChange> Of(CicChangeAction action) => changes.Where(change => change.Action == action);

    private IEnumerable<ObjectChange> Created(string kind) => Of(CicChangeAction.Create).Where(change => change.Kind.Kind == kind);

    private static IEnumerable<Finding> About(ReportLevel level, string id, IEnumerable<ObjectChange> found) =>
        Finding.About(level, id, found.Select(change => change.ObjectName.ToString()));

    private static bool HasReason(ObjectChange change) => change.Reason is not null;

    private static string Explain(ObjectChange change) => change.ObjectName + ": " + change.Reason;

    private static string Locate(CicIssue issue) => issue.Path.Length == 0 ? issue.Location
        : issue.Place.Name + ", " + issue.Place.NameLine(issue.Line);

    private static string Rename(ObjectChange change) => change.ObjectName + " -> " + DisplayText.Quote(change.NewName!);

    private static bool Gains(ObjectChange change) => IsAdministrator(change, property => property.New)
        && !IsAdministrator(change, property => property.Old);

    private static bool Loses(ObjectChange change) => change.Action == CicChangeAction.Update
        && IsAdministrator(change, property => property.Old) && !IsAdministrator(change, property => property.New);

    private static bool IsAdministrator(ObjectChange change, Func<PropertyChange, object?> side) => change.IsEffective
        && change.Properties.Any(property => property.Column == UserList.Roles
            && property.Column.GetTexts(side(property)).Contains(RoleMatrix.Administrator, NameComparer.Instance));

    private static bool CannotDial(ObjectChange change) => !change.Properties.Any(property =>
        property.Column == StationAccess.Classifications || (property.Column == StationAccess.AllClassifications && property.New is true));

    private static bool HasGenerated(ObjectChange change) => change.GivesPassword && change.PasswordOrigin == PasswordOrigin.Generated;
}
