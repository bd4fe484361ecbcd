using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Catalog;

/// <summary>Plans the sizes of license pools, and which of the waiting stations get a license.</summary>
internal sealed class LicensePoolPlanner(PlanContext context)
{
    private readonly LicensePools _pools = new(context.Draft);

    /// <summary>Sets the size of a pool.</summary>
    /// <param name="license">The license's name, as first known. If the directory does not have the license, it is created.</param>
    /// <param name="count">The number of licenses; null leaves it unchanged.</param>
    /// <param name="force">Whether the number can be less than the number in use.</param>
    /// <exception cref="CicDirectoryException">More licenses are in use.</exception>
    public void Size(string license, int? count, bool force)
    {
        CicObject? present = context.Draft.Find(SiteSchemas.License, license);
        CicObject existing = present ?? SiteSchemas.License.MakeFromName(license, context.Settings);
        int inUse = _pools.InUse(license);
        if (count < inUse && !force && count != ((CicLicense)existing).Count)
            throw DirectoryErrors.Create(ErrorId.LicenseInUse, existing.Identity, inUse, count);
        CicObject sized = existing.Copy();
        if (count is not null)
            sized.SetKnown(SiteSchemas.LicenseCount, count);
        if (present is null)
            context.Draft.Create(sized);
        else
            context.Draft.Update(existing, sized);
    }

    /// <summary>Allocates the license to stations that wait for it, ordered by name, while any is left.</summary>
    /// <param name="license">The license's name.</param>
    /// <param name="isLeftOut">Whether a station does not get the license.</param>
    public void Allocate(string license, Func<string, bool> isLeftOut)
    {
        ObjectSchema stations = StationList.Schema;
        IEnumerable<string> waiting = context.Draft.View.GetReferrers(SiteSchemas.License, license)
            .Where(referrer => referrer.Column == StationAccess.UnallocatedLicenses)
            .Select(referrer => referrer.Name.Name)
            .OrderBy(name => name, StringComparer.OrdinalIgnoreCase);
        foreach (string name in waiting.Where(name => !isLeftOut(name)))
        {
            if (context.Draft.Find(stations, name) is not CicStation station || !Lacks(station, license))
                continue;
            if (!_pools.TryTake(license))
                return;
            var served = (CicStation)station.Copy();
            served.Licenses = CicNameList.From([.. station.Licenses ?? CicNameList.None, license]);
            served.UnallocatedLicenses = CicNameList.From(
                station.UnallocatedLicenses!.Where(lacking => !NameComparer.Same(lacking, license)));
            context.Draft.Update(station, served);
        }
    }

    private static bool Lacks(CicStation station, string license) =>
        station.UnallocatedLicenses?.Contains(license, NameComparer.Instance) == true;
}
