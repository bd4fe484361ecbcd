using CicCsvImport.Directories;
using CicCsvImport.Licenses;
using CicCsvImport.Lists;
using CicCsvImport.Roles;
using CicCsvImport.Text;

namespace CicCsvImport.Planning;

/// <summary>
/// What the IC Setup Assistant makes of a new server: roles with their rights, the operator, the administrator, the workgroup
/// that everyone joins, default groups, classifications and licenses. What is there already stays.
/// </summary>
internal sealed class SiteSetup(PlanContext context)
{
    public string Administrator { get; init; } = Environment.UserName;

    public IReadOnlyList<string> RegistrationGroups { get; init; } = [];

    public IReadOnlyList<string> Locations { get; init; } = [];

    public IReadOnlyList<string> Workgroups { get; init; } = [];

    /// <summary>The sizes of license pools, by the names of the licenses as first known.</summary>
    public IReadOnlyDictionary<string, int> Licenses { get; init; } = new Dictionary<string, int>();

    public void Plan()
    {
        Ensure(SiteSchemas.Role, RoleMatrix.Roles);
        Ensure(SiteSchemas.Workgroup, new[] { context.Settings.Defaults.Workgroup }.Where(name => name.Length > 0).Concat(Workgroups));
        Ensure(SiteSchemas.RegistrationGroup, [context.Settings.Defaults.RegistrationGroup, .. RegistrationGroups]);
        Ensure(SiteSchemas.Location, [context.Settings.Defaults.Location, .. Locations]);
        Ensure(SiteSchemas.Classification, context.Settings.Classifications);
        foreach (KeyValuePair<string, int> pool in Licenses)
            Size(pool.Key, pool.Value);
        Ensure(SiteSchemas.License, new LicenseCatalog(context.Settings).Licenses.Select(license => license.Name));
        EnsureUser(OperatorUser.Name, OperatorUser.Role);
        EnsureUser(Administrator, "Administrator");
    }

    private void Ensure(RecordSchema kind, IEnumerable<string> names)
    {
        foreach (string name in names)
            context.Site.Ensure(kind, name.Trim());
    }

    private void Size(string license, int count)
    {
        CicRecord? existing = context.Draft.Find(SiteSchemas.License, license);
        CicRecord sized = existing?.Copy() ?? context.Site.Make(SiteSchemas.License, license);
        sized.SetKnown(SiteSchemas.LicenseCount, count);
        if (existing is null)
            context.Draft.Create(sized);
        else if (ObjectChange.Update(existing, sized).IsEffective)
            context.Draft.Update(existing, sized);
    }

    private void EnsureUser(string name, string role)
    {
        if (context.Draft.Find(UserList.Schema, name) is not { } existing)
        {
            new UserPlanner(context).Plan(new CicUser { UserName = name, DisplayName = name, Roles = [role] });
            return;
        }

        var user = (CicUser)existing.Copy();
        user.Roles = [.. (user.Roles ?? []).Union([role], NameComparer.Instance)];
        if (ObjectChange.Update(existing, user).IsEffective)
            context.Draft.Update(existing, user);
    }
}
