namespace CicCsvImport.Core.Engine.Planning;

/// <summary>Creates what stations, phones and users refer to and a directory does not have: roles, workgroups, default groups.</summary>
internal sealed class SiteObjects(PlannedState draft, CicSettings settings)
{
    private readonly HashSet<(ObjectSchema Kind, string Name)> _ensured = [];

    /// <summary>Creates the missing objects that an object refers to, if a name is enough to create them.</summary>
    public void EnsureReferences(CicObject record)
    {
        foreach (Column column in record.Schema.Columns)
        {
            if (column.RefersTo is not { } kind || kind.FillFromName is null)
                continue;
            switch (record[column])
            {
                case string { Length: > 0 } only:
                    EnsureOnce(kind, only);
                    break;
                case CicNameList names:
                    foreach (string name in names)
                        EnsureOnce(kind, name);
                    break;
            }
        }
    }

    // Thousands of objects refer to the same few.
    private void EnsureOnce(ObjectSchema kind, string name)
    {
        if (_ensured.Add((kind, name)))
            Ensure(kind, name);
    }

    /// <summary>Returns the object with a name, and creates it if there is none.</summary>
    /// <returns>The object.</returns>
    public CicObject Ensure(ObjectSchema kind, string name)
    {
        if (draft.Find(kind, name) is { } existing)
            return existing;
        CicObject made = kind.MakeFromName(name, settings);
        draft.Create(made);
        return made;
    }
}
