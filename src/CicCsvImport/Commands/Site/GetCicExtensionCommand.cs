using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Commands;

/// <summary>Gets the extensions that are in use, with the objects that have them, or the extensions that are free.</summary>
/// <remarks>
/// <para>Users, stations and phones have extensions. A managed phone and its station share one, which is returned as the phone's.
/// Extensions are texts: 99 is followed by 100, and 0099 by 0100. They are returned in this order.</para>
/// <para>An extension that you specify without wildcards is also returned if it is free. Kind and Name are then empty, and IsFree is
/// true.</para>
/// </remarks>
/// <example>
/// <code>Get-CicExtension -Extension 7101, 7199</code>
/// <para>Shows who has two extensions, and whether one of them is free.</para>
/// </example>
/// <example>
/// <code>Get-CicExtension -Free -From 7100 -To 7199 | Select-Object -First 3</code>
/// <para>Gets the first three free extensions of a range.</para>
/// </example>
/// <example>
/// <code>Get-CicExtension | Group-Object -Property Kind -NoElement</code>
/// <para>Counts the extensions in use by kind of object.</para>
/// </example>
/// <example>
/// <code>Get-CicExtension -From 7000 -To 7999 | Export-Csv -Path dial-plan.csv -NoTypeInformation</code>
/// <para>Exports the extensions of a range that are in use, with their owners.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicExtension", DefaultParameterSetName = InUseSet)]
[OutputType(typeof(CicExtension))]
[WritesErrors(ErrorId.NotAnExtension, ErrorId.ReversedRange, Uses = [typeof(PipedTexts)])]
public sealed class GetCicExtensionCommand : DirectoryCmdlet
{
    private const string InUseSet = "InUse";
    private const string FreeSet = "Free";

    private readonly PipedTexts _piped;

    /// <summary>Initializes a new instance.</summary>
    public GetCicExtensionCommand() => _piped = new PipedTexts(this, nameof(Extension));

    /// <summary>Specifies the extensions. Wildcards are allowed. By default, all extensions in use are returned.</summary>
    [Parameter(Position = 0, ParameterSetName = InUseSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Extension { get; set; } = ["*"];

    /// <summary>Specifies extensions, or objects with the property Extension.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = InUseSet)]
    public PSObject? InputObject { get; set; }

    /// <summary>Gets the free extensions of a range instead of those in use.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FreeSet)]
    public SwitchParameter Free { get; set; }

    /// <summary>Specifies the first extension of a range.</summary>
    [Parameter(ParameterSetName = InUseSet)]
    [Parameter(Mandatory = true, ParameterSetName = FreeSet)]
    [ValidateNotNullOrEmpty]
    public string? From { get; set; }

    /// <summary>Specifies the last extension of a range.</summary>
    [Parameter(ParameterSetName = InUseSet)]
    [Parameter(Mandatory = true, ParameterSetName = FreeSet)]
    [ValidateNotNullOrEmpty]
    public string? To { get; set; }

    /// <summary>
    /// Specifies the kinds of objects: User, Station or Phone. By default, objects of all kinds count. Use it if the settings allow objects
    /// of different kinds to have the same extension.
    /// </summary>
    [Parameter]
    [ValidateSet("User", "Station", "Phone")]
    [NoRows]
    public string[]? Kind { get; set; }

    /// <summary>Checks the range.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        foreach (string limit in new[] { From, To }.OfType<string>().Where(limit => !CharacterClass.Digits.Has(limit)))
            ThrowTerminatingError(Errors.NotAnExtension(limit));
        if (new ExtensionRange(From, To).IsReversed)
            ThrowTerminatingError(Errors.ReversedRange(From!, To!));
    }

    /// <summary>Writes the extensions.</summary>
    protected override void ProcessRecord() => Context.Run(() =>
    {
        using IDirectoryView view = Context.Store.Read(Cancellation);
        var owners = new ExtensionOwners(view, Kind);
        var range = new ExtensionRange(From, To);
        IEnumerable<CicExtension> extensions = Free
            ? range.GetAll().Where(owners.IsFree).Select(extension => new CicExtension(extension))
            : _piped.ReadOr(Extension, InputObject).SelectMany(name => Find(owners, name)).Where(found => range.Contains(found.Extension));
        foreach (CicExtension extension in extensions)
        {
            Cancellation.ThrowIfCancellationRequested();
            WriteObject(extension);
        }
    });

    private IEnumerable<CicExtension> Find(ExtensionOwners owners, string name)
    {
        if (Wildcards.ArePresent(name))
            return owners.GetAll().Where(extension => Wildcards.Match(name, extension.Extension));
        if (CharacterClass.Digits.Has(name))
            return owners.Find(name).DefaultIfEmpty(new CicExtension(name));
        WriteError(Errors.NotAnExtension(name));
        return [];
    }
}
