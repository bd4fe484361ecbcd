using CicCsvImport.Core.Kinds.Phones.Models;

namespace CicCsvImport.Commands;

/// <summary>Gets the known models of managed IP phones.</summary>
/// <remarks>
/// <para>The manufacturers and models are defined in the settings (Manufacturers), where you can add others. A phone of an
/// unknown model is still imported, with the warning UnknownModel, unless only certain models of its manufacturer are
/// supported.</para>
/// </remarks>
/// <example>
/// <code>Get-CicPhoneModel</code>
/// <para>Gets all models.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneModel -Manufacturer Polycom -Model IP6*</code>
/// <para>Gets some models of one manufacturer.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneModel | Where-Object MacPrefix -EQ '0004F2'</code>
/// <para>Gets the models whose MAC addresses begin with 00:04:F2.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicPhoneModel")]
[OutputType(typeof(CicPhoneModel))]
[WritesErrors(
    ErrorId.ManufacturerNotFound,
    ErrorId.ModelNotFound,
    ErrorId.InvalidSettings,
    ErrorId.PathNotUsable,
    Uses = [typeof(PipedTexts)])]
public sealed class GetCicPhoneModelCommand : CicCmdlet
{
    private readonly PipedTexts _piped;

    /// <summary>Initializes a new instance.</summary>
    public GetCicPhoneModelCommand() => _piped = new PipedTexts(this, nameof(Manufacturer));

    /// <summary>Specifies the manufacturers. Wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string[] Manufacturer { get; set; } = ["*"];

    /// <summary>Specifies the models. Wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string[] Model { get; set; } = ["*"];

    /// <summary>Specifies manufacturers by their names, or by objects with the property Manufacturer.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Specifies a settings file. Its values override all other settings. It can add manufacturers and models.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Writes the models.</summary>
    protected override void ProcessRecord()
    {
        var catalog = new PhoneModelCatalog(LoadSettings(Settings));
        string[] makers = _piped.ReadOr(Manufacturer, InputObject);
        foreach (string missing in Wildcards.Missing(makers, catalog.Makers.SelectMany(maker => maker.Spellings)))
            WriteError(Errors.NotFound(ErrorId.ManufacturerNotFound, missing, catalog.Makers.Select(maker => maker.Name)));
        CicPhoneModel[] models =
        [
            .. catalog.Makers
                .Where(maker => maker.Spellings.Any(name => Wildcards.MatchAny(makers, name)))
                .SelectMany(maker => maker.Models),
        ];
        foreach (string missing in Wildcards.Missing(Model, models.Select(model => model.Model)))
            WriteError(Errors.NotFound(ErrorId.ModelNotFound, missing, models.Select(model => model.Model)));
        WriteObject(models.Where(model => Wildcards.MatchAny(Model, model.Model)), enumerateCollection: true);
    }
}
