using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
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

    private readonly Lazy<ILookup<(string?, int), ObjectChange>> _users = new(() => changes
        .Where(change => change.Kind == UserList.Schema).ToLookup(change => (change.Path, change.Line)));

    private readonly Lazy<ILookup<string, CicIssue>> _namedIssues = new(() => issues
        .Where(issue => issue.Value is not null && (issue.Kind == IssueCatalog.NewRole || issue.Kind == IssueCatalog.NewWorkgroup))
        .ToLookup(issue => issue.Value!, NameComparer.Instance));

    private readonly Lazy<HashSet<string>> _allRights =
        new(() => new HashSet<string>(RoleMatrix.GetRights(RoleMatrix.Administrator), NameComparer.Instance));

    /// <summary>The license pools; empty if the directory is not connected.</summary>
    public IReadOnlyList<ReportBar> Pools { get; init; } = [];

    /// <summary>The directory, which has the display names of users that keep them; null if it is not connected.</summary>
    public IDirectoryView? View { get; init; }

    /// <summary>Returns the findings, the most urgent first.</summary>
    public IReadOnlyList<Finding> Find() =>
    [
        .. ((IEnumerable<Finding>)
        [
            .. Finding.About(ReportLevel.Stop, "Conflicts", Of(CicChangeAction.Conflict).Select(Explain)),
            .. About(_known, "Administrators", changes.Where(Gains)),
            .. About(_known, "FormerAdministrators", changes.Where(Loses)),
            .. Finding.About(_known, Id("ReplacedPasswords"), GetReplacedPasswords()),
            .. About(_known, "FullRoles", changes.Where(GetsAllRights)),
            .. About(_known, "Removals", Of(CicChangeAction.Remove)),
            .. Finding.About(_known, Id("NewRoles"), Created(Kind.Role).Select(role => AddNearest(role, IssueCatalog.NewRole))),
            .. Finding.About(
                _known, Id("NewWorkgroups"), Created(Kind.Workgroup).Select(group => AddNearest(group, IssueCatalog.NewWorkgroup))),
            .. Finding.AboutLicenses(
                _open,
                areDone ? "Did_Shortfalls" : Pools.Count > 0 ? "PlannedShortfalls" : "MoreShortfalls",
                CicLicenseShortfall.From(changes).Select(lacking => (lacking.License, lacking.Station)),
                Pools),
            .. Finding.About(_open, Id("WeakPasswords"), Issues(IssueCatalog.WeakPassword).Select(NameUser)),
            .. About(_open, "CannotDial", Created(Kind.Station).Where(station => StationAccess.CannotDial(station.ToRecord()))),
            .. Finding.About(ReportLevel.Notice, Id("NotRemoved"), Issues(IssueCatalog.NotRemoved).Select(Explain)),
            .. Finding.About(ReportLevel.Notice, Id("Renames"), changes.Where(change => change.NewName is not null).Select(Rename)),
            .. About(ReportLevel.Notice, "GeneratedPasswords", changes.Where(HasGenerated)),
            .. Finding.About(ReportLevel.Notice, Id("LostChanges"), Of(CicChangeAction.Unchanged).Where(HasReason).Select(Explain)),
            .. About(ReportLevel.Notice, "Skipped", Of(CicChangeAction.Skip)),
        ]).OrderByDescending(finding => finding.Level),
    ];

    private IEnumerable<ObjectChange> Of(CicChangeAction action) => changes.Where(change => change.Action == action);

    private IEnumerable<ObjectChange> Created(string kind) => Of(CicChangeAction.Create).Where(change => change.Kind.Kind == kind);

    private IEnumerable<CicIssue> Issues(IssueKind kind) => issues.Where(issue => issue.Kind == kind);

    // What is done is told in the past tense.
    private string Id(string id) => areDone ? "Did_" + id : id;

    private IEnumerable<Finding> About(ReportLevel level, string id, IEnumerable<ObjectChange> found) =>
        Finding.About(level, Id(id), found.Select(Name));

    private string Name(ObjectChange change)
    {
        PropertyChange shown = change.Properties.FirstOrDefault(property => property.Column == UserList.DisplayName);
        string? displayName = change.Kind != UserList.Schema ? null
            : (shown.New ?? shown.Old) as string ?? View?.Find(UserList.Schema, change.Name)?.Text(UserList.DisplayName);
        return Finding.AddDisplayName(change.ObjectName.ToString(), change.Name, displayName);
    }

    private static bool HasReason(ObjectChange change) => change.Reason is not null;

    private static string Explain(ObjectChange change) => change.ObjectName + ": " + change.Reason;

    // The name of a single object is part of the reason.
    private static string Explain(CicIssue issue) =>
        issue.Reason.Contains(issue.Location + " ") ? issue.Reason : issue.Location + ": " + issue.Reason;

    private string AddNearest(ObjectChange created, IssueKind kind)
    {
        string name = DisplayText.Clean(created.Name);
        string? advice = _namedIssues.Value[name].FirstOrDefault(issue => issue.Kind == kind)?.Suggestion;
        // A saved plan has the advice only as a whole.
        return advice is not null && advice != kind.Suggestion && advice.EndsWith(kind.Suggestion, StringComparison.Ordinal)
            ? created.ObjectName + ": " + advice.Substring(0, advice.Length - kind.Suggestion.Length).TrimEnd()
            : created.ObjectName.ToString();
    }

    // Rows of several sheets can have the same number, so that it is not known whose password it is.
    private string NameUser(CicIssue issue)
    {
        if (issue.Path.Length == 0)
            return issue.Location;
        string place = issue.Place.Name + ", " + issue.Place.NameLine(issue.Line);
        ObjectChange[] users = [.. _users.Value[(issue.Path, issue.Line)]];
        return users.Length == 1 ? Name(users[0]) + ": " + place : place;
    }

    private static string Rename(ObjectChange change) => change.ObjectName + " -> " + DisplayText.Quote(change.NewName!);

    private static bool Gains(ObjectChange change) => IsAdministrator(change, property => property.New)
        && !IsAdministrator(change, property => property.Old);

    private static bool Loses(ObjectChange change) => change.Action == CicChangeAction.Update
        && IsAdministrator(change, property => property.Old) && !IsAdministrator(change, property => property.New);

    private static bool IsAdministrator(ObjectChange change, Func<PropertyChange, object?> side) => change.IsEffective
        && change.Properties.Any(property => property.Column == UserList.Roles
            && property.Column.GetTexts(side(property)).Contains(RoleMatrix.Administrator, NameComparer.Instance));

    // The password of an administrator opens everything, so administrators come first.
    private IEnumerable<string> GetReplacedPasswords() =>
        from user in Of(CicChangeAction.Update).Where(change => change.GivesPassword)
            .Select(change => (Name: Name(change), IsAdministrator: IsAdministrator(change))).ToArray()
        orderby user.IsAdministrator descending
        select user.IsAdministrator ? Messages.Format("Report_IsAdministrator", user.Name) : user.Name;

    private bool IsAdministrator(ObjectChange change) => IsAdministrator(change, property => property.New)
        || IsAdministrator(change, property => property.Old)
        || (View?.Find(UserList.Schema, areDone ? change.NameAfter : change.Name) is CicUser { Roles: { } roles }
            && roles.Contains(RoleMatrix.Administrator, NameComparer.Instance));

    private bool GetsAllRights(ObjectChange change) => change.IsEffective && change.Kind == SiteSchemas.Role
        && !NameComparer.Same(change.Name, RoleMatrix.Administrator)
        && change.Properties.Any(property => property.Column == SiteSchemas.Rights
            && HasAllRights(property.New) && !HasAllRights(property.Old));

    private bool HasAllRights(object? rights) => _allRights.Value.IsSubsetOf(SiteSchemas.Rights.GetTexts(rights));

    private static bool HasGenerated(ObjectChange change) => change.GivesPassword && change.PasswordOrigin == PasswordOrigin.Generated;
}
