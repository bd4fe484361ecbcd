using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>
/// Allocates licenses to stations while any are left. A station without a license is still created, and the license that it lacks
/// is recorded (reference: "Station Licenses").
/// </summary>
internal sealed class LicensePools(PlannedState draft)
{
    private readonly Dictionary<string, int> _taken = new(NameComparer.Instance);

    /// <summary>Allocates exactly the given licenses to a station and releases all others.</summary>
    /// <param name="station">The station as it will be.</param>
    /// <param name="existing">The station as it is, or null.</param>
    /// <param name="wanted">The names of the licenses.</param>
    public void Allocate(CicStation station, CicStation? existing, IReadOnlyCollection<string> wanted)
    {
        CicNameList had = existing?.Licenses ?? CicNameList.None;
        foreach (string license in had.Except(wanted, NameComparer.Instance))
            Release(license);
        List<string> allocated = [];
        List<string> lacking = [];
        foreach (string license in wanted)
            (had.Contains(license, NameComparer.Instance) || TryTake(license) ? allocated : lacking).Add(license);
        station.Licenses = CicNameList.From(allocated);
        station.UnallocatedLicenses = CicNameList.From(lacking);
    }

    /// <summary>Allocates licenses in addition to those that a station has or waits for. An import releases none.</summary>
    public void Add(CicStation station, CicStation? existing, IReadOnlyCollection<string> wanted)
    {
        CicNameList had = existing?.Licenses ?? CicNameList.None;
        CicNameList lacking = existing?.UnallocatedLicenses ?? CicNameList.None;
        Allocate(station, existing, [.. had.Concat(lacking).Union(wanted, NameComparer.Instance)]);
    }

    /// <summary>Counts the stations that have a license.</summary>
    public int InUse(string license) => Taken(license);

    /// <summary>Allocates a license, if any is left.</summary>
    public bool TryTake(string license)
    {
        if (Left(license) <= 0)
            return false;
        _taken[license] = Taken(license) + 1;
        return true;
    }

    private void Release(string license) => _taken[license] = Taken(license) - 1;

    private int Left(string license) =>
        draft.Find(SiteSchemas.License, license) is CicLicense { Count: { } count } ? count - Taken(license) : int.MaxValue;

    private int Taken(string license)
    {
        if (!_taken.TryGetValue(license, out int taken))
            _taken[license] = taken = draft.View.CountReferrers(SiteSchemas.License, license, StationAccess.Licenses) - CountFreed(license);
        return taken;
    }

    // Removals are planned before any station gets a license.
    private int CountFreed(string license) => draft.Changes
        .Where(change => change.Action == CicChangeAction.Remove)
        .SelectMany(change => change.Properties)
        .Count(property => property.Column == StationAccess.Licenses
            && property.Column.GetTexts(property.Old).Contains(license, NameComparer.Instance));
}
