using System.Management.Automation;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.Input;
using CicCsvImport.Parameters;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Tells which models of managed phones are known, and what holds for each.</summary>
/// <remarks>
/// <para>Makers and models come from the settings: add your own there (Manufacturers). A model that is not known is
/// imported all the same, with the warning UnknownModel, unless its maker has only certain models.</para>
/// </remarks>
/// <example>
/// <code>Get-CicPhoneModel</code>
/// <para>Shows all models.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneModel -Manufacturer Polycom -Model IP6*</code>
/// <para>Shows some models of one maker.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneModel | Where-Object MacPrefix -EQ '0004F2'</code>
/// <para>Shows the models whose addresses begin with 00:04:F2.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicPhoneModel")]
[OutputType(typeof(CicPhoneModel))]
[WritesErrors(
    ErrorId.ManufacturerNotFound,
    ErrorId.ModelNotFound,
    ErrorId.InvalidSettings,
    ErrorId.PathNotUsable)]
public sealed class GetCicPhoneModelCommand : CicCmdlet
{
    /// <summary>The makers. Wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string[] Manufacturer { get; set; } = ["*"];

    /// <summary>The models. Wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string[] Model { get; set; } = ["*"];

    /// <summary>A file of settings that beat all others: it can add makers and models.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Writes the models.</summary>
    protected override void ProcessRecord()
    {
        var catalog = new PhoneModelCatalog(LoadSettings(Settings));
        foreach (string missing in Wildcards.Missing(Manufacturer, catalog.Makers.SelectMany(maker => maker.Spellings)))
            WriteError(Errors.NotFound(ErrorId.ManufacturerNotFound, missing, catalog.Makers.Select(maker => maker.Name)));
        CicPhoneModel[] models =
        [
            .. catalog.Makers
                .Where(maker => maker.Spellings.Any(name => Wildcards.MatchAny(Manufacturer, name)))
                .SelectMany(maker => maker.Models),
        ];
        foreach (string missing in Wildcards.Missing(Model, models.Select(model => model.Model)))
            WriteError(Errors.NotFound(ErrorId.ModelNotFound, missing, models.Select(model => model.Model)));
        WriteObject(models.Where(model => Wildcards.MatchAny(Model, model.Model)), enumerateCollection: true);
    }
}
