using CicCsvImport.Directories;
using CicCsvImport.Licenses;
using CicCsvImport.Lists;
using CicCsvImport.Roles;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Planning;

/// <summary>Makes what stations, phones and users name and a directory lacks: roles, workgroups, default groups.</summary>
internal sealed class SiteObjects(PlannedState draft, CicSettings settings)
{
    private static readonly HashSet<RecordSchema> MadeOnDemand =
        [SiteSchemas.Role, SiteSchemas.Workgroup, SiteSchemas.RegistrationGroup, SiteSchemas.Location, SiteSchemas.Classification, SiteSchemas.License];

    private readonly HashSet<(RecordSchema Kind, string Name)> _ensured = [];
    private readonly LicenseCatalog _licenses = new(settings);

    /// <summary>Makes what an object names, where it is not there and can be made of its name.</summary>
    public void EnsureReferences(CicRecord record)
    {
        foreach (Column column in record.Schema.Columns)
        {
            if (column.RefersTo is not { } kind || !MadeOnDemand.Contains(kind))
                continue;
            switch (record[column])
            {
                case string { Length: > 0 } only:
                    EnsureOnce(kind, only);
                    break;
                case string[] names:
                    foreach (string name in names)
                        EnsureOnce(kind, name);
                    break;
            }
        }
    }

    // Thousands of objects name the same few.
    private void EnsureOnce(RecordSchema kind, string name)
    {
        if (_ensured.Add((kind, name)))
            Ensure(kind, name);
    }

    /// <summary>Makes an object of that name, unless there is one.</summary>
    /// <returns>The object.</returns>
    public CicRecord Ensure(RecordSchema kind, string name)
    {
        if (draft.Find(kind, name) is { } existing)
            return existing;
        CicRecord made = Make(kind, name);
        draft.Create(made);
        return made;
    }

    /// <summary>An object of that name, with what is known of it.</summary>
    public CicRecord Make(RecordSchema kind, string name)
    {
        CicRecord made = kind.Create();
        made.SetKnown(kind.Identity, name);
        switch (kind.Kind)
        {
            case Kind.Role:
                // A default role comes with its rights; any other has none until somebody gives it some.
                made.SetKnown(SiteSchemas.Rights, RoleMatrix.RightsOf(name));
                break;
            case Kind.Workgroup when NameComparer.Same(name, settings.Defaults.Workgroup):
                made.SetKnown(SiteSchemas.WorkgroupDisplayName, settings.Defaults.WorkgroupDisplayName);
                break;
            case Kind.License when _licenses.Find(name) is { } license:
                made.SetKnown(SiteSchemas.LicenseKey, license.Key);
                made.SetKnown(SiteSchemas.LicenseCount, license.Count);
                break;
        }

        return made;
    }
}
