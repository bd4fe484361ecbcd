using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Catalog;

/// <summary>Collects the names that lists may refer to, from the settings, the command's templates and a directory.</summary>
internal static class KnownNamesBuilder
{
    /// <summary>
    /// Collects the names from the settings and the command. Roles are always checked, because the default roles are always known.
    /// </summary>
    public static KnownNames Build(CicSettings settings, IReadOnlyCollection<CicPhoneTemplate>? templates)
    {
        var known = new KnownNames();
        known.Add(SiteSchemas.Role, RoleMatrix.KnownRoles());
        Add(SiteSchemas.Workgroup, settings.KnownWorkgroups);
        Add(StationList.Schema, settings.KnownStations);
        Add(SiteSchemas.RegistrationGroup, settings.KnownProxyGroups);
        if (templates is { Count: > 0 })
            known.AddObjects(PhoneTemplateSchema.Schema, templates);
        return known;

        void Add(ObjectSchema kind, string[] names)
        {
            if (names.Length > 0)
                known.Add(kind, new NameTable().AddAll(names.Select(Blanks.ToSpaces)));
        }
    }

    /// <summary>
    /// Collects the names from a directory, the settings and the command. A template of the command overrides the directory's
    /// template of the same name.
    /// </summary>
    public static KnownNames Build(CicSettings settings, IReadOnlyCollection<CicPhoneTemplate>? templates, IDirectoryView? directory)
    {
        if (directory is null)
            return Build(settings, templates);
        var known = new KnownNames();
        NameTable defaultRoles = RoleMatrix.KnownRoles();
        IEnumerable<string> otherRoles = NamesOf(SiteSchemas.Role).Where(role => defaultRoles.Find(role) is null);
        known.Add(SiteSchemas.Role, RoleMatrix.KnownRoles().AddAll(otherRoles));
        known.Add(SiteSchemas.Workgroup, new NameTable().AddAll(settings.KnownWorkgroups.Select(Blanks.ToSpaces))
            .AddAll(NamesOf(SiteSchemas.Workgroup))
            .Add(settings.Defaults.Workgroup, settings.Defaults.WorkgroupDisplayName));
        foreach (ObjectSchema kind in (ObjectSchema[])[StationList.Schema, SiteSchemas.RegistrationGroup, SiteSchemas.Location])
            known.Add(kind, new NameTable().AddAll(NamesOf(kind)));
        return known.AddObjects(PhoneTemplateSchema.Schema, directory.GetAll(PhoneTemplateSchema.Schema).Concat(templates ?? []));

        IEnumerable<string> NamesOf(ObjectSchema kind) => directory.GetAll(kind).Select(item => item.Identity);
    }
}
