using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Sets the sizes of license pools and allocates licenses to stations.</summary>
/// <remarks>
/// <para>A pool cannot be smaller than the number of licenses in use (LicenseInUse), unless you use -Force. The stations then
/// keep their licenses, and no more are allocated until licenses are available again. A license that is neither in the settings
/// nor in the directory causes the error LicenseNotFound, which ends the command. All licenses of a command, and the stations
/// that get one, are one run.</para>
/// </remarks>
/// <example>
/// <code>Set-CicLicense -Name 'Basic Station License' -Count 500 -Allocate</code>
/// <para>Sets the size of a pool and allocates the license to the stations that lacked it, in the order of their names.</para>
/// </example>
/// <example>
/// <code>Set-CicLicense -Name 'Basic Station License' -Count 12 -Allocate -WhatIf</code>
/// <para>Shows which stations would get a license if there were twelve.</para>
/// </example>
/// <example>
/// <code>Set-CicLicense -Name 'Basic Station License' -Count 11 -Allocate -Station PolycomAgent2</code>
/// <para>Allocates one more license to a station before those that come first by name.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path licenses.csv | Set-CicLicense -PassThru</code>
/// <para>Sets the sizes of pools from a list with the columns Name and Count.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicLicense", SupportsShouldProcess = true, DefaultParameterSetName = EditSets.Name)]
[OutputType(typeof(CicLicense))]
[WritesErrors(ErrorId.ObjectNotFound, ErrorId.LicenseNotFound, ErrorId.InvalidLicenseCount, ErrorId.LicenseInUse)]
public sealed class SetCicLicenseCommand : EditObjectCmdlet
{
    // No pool has this size, so it is reported.
    private const int NotANumber = -1;

    private readonly List<(string Name, int? Count)> _pools = [];
    private LicenseCatalog? _catalog;

    /// <summary>
    /// Specifies the licenses, by name or by the vendor's key. Wildcards are allowed in names and match the licenses of the
    /// directory.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.Name)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.NamedInput)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>
    /// Specifies the size of the pool, a whole number from 0. A text must consist of digits, because 1.000 is one or a thousand. By
    /// default, the size stays as it is.
    /// </summary>
    [Parameter(Position = 1)]
    [WholeNumber(BlankIsNone = true)]
    public int? Count { get; set; }

    /// <summary>Allocates the license to the stations that lack it, in the order of their names, until the pool is exhausted.</summary>
    [Parameter]
    public SwitchParameter Allocate { get; set; }

    /// <summary>
    /// Specifies stations to which -Allocate allocates the license, and no others. Wildcards are allowed. A warning names those that
    /// do not get it.
    /// </summary>
    [Parameter]
    [SplitNames]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string[]? Station { get; set; }

    /// <summary>Sets the size even if more licenses are in use.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override ObjectSchema Kind => SiteSchemas.License;

    private protected override string[] Names => Name;

    /// <summary>Collects the licenses, which are one run.</summary>
    protected override void ProcessRecord()
    {
        PSObject[] rows = [.. PipedItems.From(InputObject, Cancellation)];
        if (rows.Length == 0)
            _pools.AddRange(Name.Select(name => (name, Count)));
        foreach (PSObject row in rows)
            Add(row);
    }

    private void Add(PSObject row)
    {
        try
        {
            Read(row);
        }
        catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
        {
            var fault = ObjectFault.NotWritable(_pools.Count + 1, unreadable);
            Changes.Streams.GatherError(fault.Same, fault.Name, fault.Error);
        }
    }

    private void Read(PSObject row)
    {
        ObjectProperties properties = ObjectProperties.From(row, Cancellation);
        bool isOther = row.BaseObject is CicObject and not CicLicense || OwnObjects.AreNoRows(row.BaseObject);
        string? name = isOther ? null : row.BaseObject as string ?? GetText(Find(nameof(Name)));
        ObjectFault? fault = ListLine.Is(row) ? ObjectFault.LineOfList(_pools.Count + 1)
            : isOther || (Name.Length == 0 && string.IsNullOrWhiteSpace(name)) ? ObjectFault.NotAListObject(_pools.Count + 1, Kind.Kind)
            : null;
        if (fault is not null)
        {
            Changes.Streams.GatherError(fault.Same, fault.Name, fault.Error);
            return;
        }

        int? count = Count ?? GetCount(Find(nameof(Count)));
        // Only typed names can be patterns.
        _pools.AddRange((Name.Length > 0 ? Name : [WildcardPattern.Escape(name!)]).Select(pool => (pool, count)));

        object? Find(string property) => properties.Names.FirstOrDefault(other => Heading.Same(other, property)) is { } found
            ? properties[found]
            : null;
    }

    private static string? GetText(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null or DBNull => null,
        var plain when ObjectText.IsPlain(plain) => ObjectText.From(plain),
        // It can be a row with a password.
        _ => throw new FormatException(Messages.Format("Error_NestedValue", nameof(Name))),
    };

    private static int? GetCount(object? value) =>
        string.IsNullOrWhiteSpace(GetText(value)) ? null : WholeNumber.FindCount(value) ?? NotANumber;

    private protected override PlannedState Plan(IDirectoryView view)
    {
        var context = new PlanContext(view, Context.Session(view), new ImportOptions());
        var planner = new LicensePoolPlanner(context);
        Changes.Streams.EndIfAnyError(_pools.Count);
        (string Name, int? Count)[] pools = [.. _pools.SelectMany(pool => Licenses(view, pool.Name).Select(name => (name, pool.Count)))];
        foreach ((string name, int? _) in Allocate || pools.Any(pool => pool.Count is not null) ? [] : pools)
        {
            string nothing = new ObjectName(Kind, name).ToString();
            Changes.Streams.GatherError(ErrorId.NothingToSet, nothing, Errors.NothingToSet(nothing));
        }

        foreach ((string name, int? count) in pools)
            TrySize(planner, name, count);
        HashSet<string>? named = Station is null ? null : FindStations(view, Station);
        Changes.Streams.EndIfAnyError(pools.Select(pool => pool.Name).Distinct(NameComparer.Instance).Count());
        foreach (string license in Allocate ? pools.Select(pool => pool.Name).Distinct(NameComparer.Instance) : [])
        {
            planner.Allocate(
                license, station => Changes.IsDeclined(StationList.Schema, station) || named?.Contains(station) == false);
            WarnOfUnserved(context.Draft, license, named ?? []);
        }

        return context.Draft;
    }

    private HashSet<string> FindStations(IDirectoryView view, string[] names)
    {
        var found = new HashSet<string>(NameComparer.Instance);
        foreach (string name in names)
        {
            if (ObjectNames.IsMissing(view, StationList.Schema, name))
            {
                string shown = new ObjectName(StationList.Schema, name).ToString();
                Changes.Streams.GatherError(name, shown, Errors.ObjectNotFound(view, StationList.Schema, name));
            }

            found.UnionWith(ObjectNames.Find(view, StationList.Schema, name).Select(station => station.Identity));
        }

        return found;
    }

    private void WarnOfUnserved(PlannedState draft, string license, IEnumerable<string> named)
    {
        string[] unserved =
        [
            .. named.Where(name => !StationAccess.Licenses.GetTexts(draft.Get(StationList.Schema, name)[StationAccess.Licenses])
                .Contains(license, NameComparer.Instance)),
        ];
        if (unserved.Length > 0)
        {
            string names = DisplayText.Some(unserved.Select(DisplayText.Quote));
            Changes.Streams.Warn(Messages.Format("Stream_NotAllocated", license, unserved.Length, names));
        }
    }

    private protected override void Complete(IDirectoryView view, CicObject record, ObjectChange change) =>
        StationLicenses.Count((CicLicense)record, view);

    private protected override bool IsAskedAbout(ObjectChange change) => change.Kind == Kind || change.Kind == StationList.Schema;

    private string[] Licenses(IDirectoryView view, string name)
    {
        _catalog ??= new LicenseCatalog(Context.Settings);
        if (_catalog.Find(WildcardPattern.Unescape(name)) is { } known)
            return [known.Name];
        string[] found = [.. ObjectNames.Find(view, Kind, name).Select(license => license.Identity)];
        if (found.Length == 0 && !Wildcards.ArePresent(name))
            ThrowTerminatingError(Errors.InvalidLicense(LicenseFault.NotFound(WildcardPattern.Unescape(name), _catalog.Nearest(name))));
        return found;
    }

    // All licenses that cannot be set are reported. If there are any, nothing is set.
    private void TrySize(LicensePoolPlanner planner, string license, int? count)
    {
        string name = new ObjectName(Kind, license).ToString();
        if (Changes.IsDeclined(Kind, license))
            return;
        if (count < 0)
        {
            Changes.Streams.GatherError(ErrorId.InvalidLicenseCount, name, Errors.InvalidLicenseCount(license));
            return;
        }

        try
        {
            planner.Size(license, count, Force);
        }
        catch (CicDirectoryException inUse)
        {
            Changes.Streams.GatherError(inUse.Id!, name, Errors.Directory(inUse));
        }
    }
}
