namespace CicCsvImport.Core.Kinds.Site;

/// <summary>The licenses in the settings.</summary>
internal sealed class LicenseCatalog
{
    private readonly NameTable _names = new();
    private readonly Dictionary<string, License> _licenses = new(NameComparer.Instance);

    public LicenseCatalog(CicSettings settings)
    {
        Licenses = [.. settings.Licenses.Select(license => new License(license.Key, license.Value))];
        foreach (License license in Licenses)
        {
            _licenses[license.Name] = license;
            _names.Add(license.Name, license.OtherSpellings);
        }
    }

    public IReadOnlyList<License> Licenses { get; }

    /// <summary>Finds a license by its name, key or alias; null if there is none.</summary>
    public License? Find(string name) => _names.Find(name) is { } known ? _licenses[known] : null;

    /// <summary>Finds the license that a misspelled name was probably meant to be; null if there is none.</summary>
    public License? Nearest(string name) => _names.Nearest(name) is { } known ? _licenses[known] : null;

    /// <summary>
    /// Checks the names of one station's licenses. Repeated names are merged. Unknown names, and several licenses of one group, are
    /// faults.
    /// </summary>
    public LicenseCheck Check(IEnumerable<string> names)
    {
        var licenses = new List<License>();
        var faults = new List<LicenseFault>();
        foreach (string name in names)
        {
            if (Find(name) is not { } license)
                faults.Add(LicenseFault.NotFound(name, Nearest(name)));
            else if (!licenses.Contains(license))
                licenses.Add(license);
        }

        faults.AddRange(licenses
            .Where(license => license.Group is not null)
            .GroupBy(license => license.Group!, NameComparer.Instance)
            .Where(group => group.Count() > 1)
            .Select(group => LicenseFault.OneOfGroup(group.Key, group)));
        return new LicenseCheck(licenses, faults);
    }
}
