namespace CicCsvImport.Core.Kinds.Site;

/// <summary>The objects of a site that stations, phones and users refer to.</summary>
internal static class SiteSchemas
{
    public static readonly Column RoleName = Name("The role's name.");

    public static readonly Column Rights = new TextsColumn("Rights", "Rights") { Description = "The rights of the role: option=value." };

    public static readonly Column WorkgroupName = Name("The workgroup's name.");

    public static readonly Column WorkgroupDisplayName = new TextColumn("Display Name", nameof(CicWorkgroup.DisplayName))
    {
        Description = "The display name.",
    };

    public static readonly Column LicenseName = Name("The license's name.");

    public static readonly Column LicenseKey = new TextColumn("Key", nameof(CicLicense.Key))
    {
        Description = "The vendor's key of the license.",
    };

    public static readonly Column LicenseCount = new NumberColumn("Count", nameof(CicLicense.Count))
    {
        Description = "The size of the pool.",
    };

    public static readonly ObjectSchema Role = new(Kind.Role, () => new CicRole(), [RoleName, Rights])
    {
        Container = "Roles",
        // A default role has its rights from the start. Any other role has none until they are set.
        FillFromName = (role, _) => role.SetKnown(Rights, RoleMatrix.GetRights(role.Identity)),
        PermanentError = role => NameComparer.Same(role.Identity, RoleMatrix.Operator) ? ErrorId.RoleRemains : null,
    };

    public static readonly ObjectSchema Workgroup = new(Kind.Workgroup, () => new CicWorkgroup(), [WorkgroupName, WorkgroupDisplayName])
    {
        Container = "Workgroups",
        FillFromName = (workgroup, settings) =>
        {
            if (NameComparer.Same(workgroup.Identity, settings.Defaults.Workgroup))
                workgroup.SetKnown(WorkgroupDisplayName, settings.Defaults.WorkgroupDisplayName);
        },
    };

    public static readonly ObjectSchema License = new(Kind.License, () => new CicLicense(), [LicenseName, LicenseKey, LicenseCount])
    {
        Container = "Licenses Allocation",
        Capacity = LicenseCount,
        FillFromName = (license, settings) =>
        {
            License? known = new LicenseCatalog(settings).Find(license.Identity);
            license.SetKnown(LicenseKey, known?.Key);
            license.SetKnown(LicenseCount, known?.Count);
        },
    };

    public static readonly ObjectSchema RegistrationGroup = Named(Kind.RegistrationGroup, "Managed IP Phones > Registration Groups");

    public static readonly ObjectSchema Location = Named(Kind.Location, "Locations");

    public static readonly ObjectSchema Classification = Named(Kind.Classification, "Phone Number Classifications");

    private static ObjectSchema Named(string kind, string container)
    {
        ObjectSchema? schema = null;
        return schema = new ObjectSchema(kind, () => new NamedRecord(schema!), [Name($"The {kind}'s name.")])
        {
            Container = container,
            FillFromName = (_, _) => { },
        };
    }

    private static TextColumn Name(string description) => new("Name", "Name") { Description = description };
}
