using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Catalog;

/// <summary>
/// What the IC Setup Assistant creates on a new server: roles with their rights, the operator, the administrator, the workgroup
/// that everyone joins, default groups, classifications and licenses. Existing objects stay as they are.
/// </summary>
internal sealed class SiteSetup(PlanContext context)
{
    /// <summary>
    /// The administrator's user name. If it is null and there is no administrator yet, the name of the current account is used.
    /// </summary>
    public string? Administrator { get; init; }

    /// <summary>The name of the current account; empty if it has none.</summary>
    public string Account { get; init; } = Environment.UserName;

    public IReadOnlyList<string> RegistrationGroups { get; init; } = [];

    public IReadOnlyList<string> Locations { get; init; } = [];

    public IReadOnlyList<string> Workgroups { get; init; } = [];

    /// <summary>The sizes of license pools by license name, as first known.</summary>
    public IReadOnlyDictionary<string, int> Licenses { get; init; } = new Dictionary<string, int>();

    public void Plan()
    {
        Ensure(SiteSchemas.Role, RoleMatrix.Roles);
        Ensure(SiteSchemas.Workgroup, new[] { context.Settings.Defaults.Workgroup }.Where(name => name.Length > 0).Concat(Workgroups));
        Ensure(SiteSchemas.RegistrationGroup, [context.Settings.Defaults.RegistrationGroup, .. RegistrationGroups]);
        Ensure(SiteSchemas.Location, [context.Settings.Defaults.Location, .. Locations]);
        Ensure(SiteSchemas.Classification, context.Settings.Classifications);
        foreach (KeyValuePair<string, int> pool in Licenses)
            new LicensePoolPlanner(context).Size(pool.Key, pool.Value, force: false);
        Ensure(SiteSchemas.License, new LicenseCatalog(context.Settings).Licenses.Select(license => license.Name));
        EnsureUser(OperatorUser.Name, OperatorUser.Role);
        if ((Administrator ?? (HasAdministrator ? null : CheckedAccount())) is { } administrator)
            EnsureUser(InvisibleText.IsAll(administrator) ? Checked(UserList.Schema, "") : administrator, RoleMatrix.Administrator);
    }

    // Accounts of a domain are often named anna@corp.example.com or CORP\anna, and an account in a container can have no name.
    private string CheckedAccount()
    {
        var user = new CicUser { UserName = Account };
        ReadRow result = new ObjectReader(context.Session.Rehearse()).Read(UserList.Definition, user, number: 0);
        return result.Record is null ? throw DirectoryErrors.Create(ErrorId.AdministratorRequired, DisplayText.Clean(Account)) : Account;
    }

    private void Ensure(ObjectSchema kind, IEnumerable<string> names)
    {
        foreach (string name in names)
            context.Site.Ensure(kind, Checked(kind, name));
    }

    private bool HasAdministrator =>
        context.Draft.View.CountReferrers(SiteSchemas.Role, RoleMatrix.Administrator, UserList.Roles) > 0;

    private static string Checked(ObjectSchema kind, string name) =>
        string.IsNullOrWhiteSpace(name) || !NameRules.WithoutControls.Has(name)
            ? throw DirectoryErrors.Create(ErrorId.InvalidSiteName, kind.Kind, DisplayText.Clean(name))
            : name.Trim();

    private void EnsureUser(string name, string role)
    {
        if (context.Draft.Find(UserList.Schema, name) is not { } existing)
        {
            var made = new CicUser { UserName = name, DisplayName = name, Roles = CicNameList.From([role]) };
            ReadRow result = new ObjectReader(context.Session).Read(UserList.Definition, made, number: 0);
            new UserPlanner(context).Plan(result.Record ?? throw new CicDirectoryException(result.Issues[0]));
            return;
        }

        var user = (CicUser)existing.Copy();
        user.Roles = CicNameList.From((user.Roles ?? CicNameList.None).Union([role], NameComparer.Instance));
        if (ObjectChange.Update(existing, user).IsEffective)
            context.Draft.Update(existing, user);
    }
}
