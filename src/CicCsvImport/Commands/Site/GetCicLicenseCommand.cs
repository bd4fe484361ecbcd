using CicCsvImport.Changes;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Gets licenses from the directory.</summary>
/// <remarks>
/// <para>A license is a pool from which stations take their licenses. Count is the size of the pool, and InUse is the number of
/// licenses in use. If Count is empty, the pool is not counted, and any number of licenses can be allocated. If a pool is
/// exhausted, the station is still created. With -Unallocated, this cmdlet returns an object for each station and license that
/// could not be allocated.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicLicense | Where-Object InUse</code>
/// <para>Gets the licenses that are in use.</para>
/// </example>
/// <example>
/// <code>Get-CicLicense -Unallocated | Export-Csv -Path lacking.csv -NoTypeInformation</code>
/// <para>Exports the stations that lack a license.</para>
/// </example>
/// <example>
/// <code>Get-CicLicense -Name I3_LICENSE_BASIC_STATION</code>
/// <para>Gets a license by the vendor's key.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicLicense")]
[OutputType(typeof(CicLicense), typeof(CicLicenseShortfall))]
public sealed class GetCicLicenseCommand : GetObjectCmdlet
{
    private readonly HashSet<string> _told = [];
    private LicenseCatalog? _catalog;

    /// <summary>
    /// Specifies the licenses, by name or by the vendor's key. Wildcards are allowed in names. By default, all licenses are
    /// returned.
    /// </summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Gets an object for each station and license that could not be allocated.</summary>
    [Parameter]
    public SwitchParameter Unallocated { get; set; }

    private protected override ObjectSchema Kind => SiteSchemas.License;

    /// <summary>Writes the licenses, or the stations that lack one.</summary>
    protected override void ProcessRecord()
    {
        if (Unallocated)
            WriteUnallocated();
        else
            WriteObjects(Name);
    }

    private protected override string GetKnown(string name) =>
        (_catalog ??= new LicenseCatalog(Context.Settings)).Find(name)?.Name ?? name;

    private protected override void Complete(IDirectoryView view, CicObject record) => StationLicenses.Count((CicLicense)record, view);

    private void WriteUnallocated() => Context.Run(() =>
    {
        using IDirectoryView view = Context.Store.Read(Cancellation);
        foreach ((string name, bool isLiteral) in GetNames(Name))
        {
            foreach (CicObject license in ObjectNames.Find(view, Kind, name, isLiteral).Where(license => _told.Add(license.Identity)))
                WriteObject(StationLicenses.GetShortfalls(view, license), enumerateCollection: true);
            if (ObjectNames.IsMissing(view, Kind, name, isLiteral))
                WriteError(Errors.ObjectNotFound(view, Kind, name));
        }
    });
}
