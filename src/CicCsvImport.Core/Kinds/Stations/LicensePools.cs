using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>
/// Allocates licenses to stations, as long as there are any. A station that gets none stays, and what it lacks is noted
/// (reference: "Station Licenses").
/// </summary>
internal sealed class LicensePools(PlannedState draft)
{
    private readonly Dictionary<string, int> _taken = new(NameComparer.Instance);

    /// <summary>Gives a station the licenses that it is to have, and takes back others.</summary>
    /// <param name="station">The station as it will be.</param>
    /// <param name="existing">The station as it is, or null.</param>
    /// <param name="wanted">The names of the licenses.</param>
    public void Allocate(CicStation station, CicStation? existing, IReadOnlyCollection<string> wanted)
    {
        string[] had = existing?.Licenses ?? [];
        foreach (string license in had.Except(wanted, NameComparer.Instance))
            Release(license);
        List<string> allocated = [];
        List<string> lacking = [];
        foreach (string license in wanted)
            (had.Contains(license, NameComparer.Instance) || TryTake(license) ? allocated : lacking).Add(license);
        station.Licenses = [.. allocated];
        station.UnallocatedLicenses = [.. lacking];
    }

    /// <summary>Gives a station licenses besides those that it has or waits for: an import takes none away.</summary>
    public void Add(CicStation station, CicStation? existing, IReadOnlyCollection<string> wanted) =>
        Allocate(station, existing, [.. (existing?.Licenses ?? []).Concat(existing?.UnallocatedLicenses ?? []).Union(wanted, NameComparer.Instance)]);

    /// <summary>How many stations have the license.</summary>
    public int InUse(string license) => Taken(license);

    /// <summary>Takes a license, if there is one.</summary>
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
            _taken[license] = taken = draft.View.CountReferrers(SiteSchemas.License, license, StationAccess.Licenses);
        return taken;
    }
}
