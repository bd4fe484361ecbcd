using CicCsvImport.Directories;
using CicCsvImport.Roles;
using CicCsvImport.Settings;

namespace CicCsvImport.Lists;

/// <summary>
/// What lists may refer to. A table is null where there is nothing to judge a reference by: it is then neither right nor wrong.
/// </summary>
internal sealed class References
{
    /// <summary>Roles are always judged: the default ones are always known.</summary>
    public NameTable Roles { get; init; } = RoleMatrix.KnownRoles();

    public NameTable? Workgroups { get; init; }

    public NameTable? Stations { get; init; }

    public NameTable? ProxyGroups { get; init; }

    public NameTable? Locations { get; init; }

    /// <summary>The phone templates at hand, by name.</summary>
    public IReadOnlyDictionary<string, CicPhoneTemplate>? Templates { get; init; }

    /// <summary>What the settings and the command know.</summary>
    public static References From(CicSettings settings, IReadOnlyCollection<CicPhoneTemplate>? templates) => new()
    {
        Workgroups = Table(settings.KnownWorkgroups),
        Stations = Table(settings.KnownStations),
        ProxyGroups = Table(settings.KnownProxyGroups),
        Templates = templates is { Count: > 0 } ? Index(templates) : null,
    };

    /// <summary>What a directory, the settings and the command know. The command's templates beat the directory's of the same name.</summary>
    public static References From(CicSettings settings, IReadOnlyCollection<CicPhoneTemplate>? templates, IDirectoryView? directory)
    {
        if (directory is null)
            return From(settings, templates);
        NameTable NamesOf(RecordSchema kind, params string[] more) =>
            new NameTable().AddAll(more).AddAll(directory.All(kind).Select(item => item.Identity));
        NameTable roles = RoleMatrix.KnownRoles().AddAll(directory.All(SiteSchemas.Role).Select(role => role.Identity)
            .Where(role => RoleMatrix.KnownRoles().Find(role) is null));
        NameTable workgroups = NamesOf(SiteSchemas.Workgroup, settings.KnownWorkgroups);
        workgroups.Add(settings.Defaults.Workgroup, settings.Defaults.WorkgroupDisplayName);
        return new References
        {
            Roles = roles,
            Workgroups = workgroups,
            Stations = NamesOf(StationList.Schema),
            ProxyGroups = NamesOf(SiteSchemas.RegistrationGroup),
            Locations = NamesOf(SiteSchemas.Location),
            Templates = Index(directory.All(PhoneTemplateSchema.Schema).Cast<CicPhoneTemplate>().Concat(templates ?? [])),
        };
    }

    private static NameTable? Table(string[] names) => names.Length == 0 ? null : new NameTable().AddAll(names);

    private static Dictionary<string, CicPhoneTemplate> Index(IEnumerable<CicPhoneTemplate> templates)
    {
        var byName = new Dictionary<string, CicPhoneTemplate>(Text.NameComparer.Instance);
        foreach (CicPhoneTemplate template in templates)
            byName[template.Name] = template;
        return byName;
    }
}
