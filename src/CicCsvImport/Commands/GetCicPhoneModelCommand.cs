using System.Management.Automation;
using CicCsvImport.Phones;

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
/// <code>Get-CicPhoneModel Polycom IP6*</code>
/// <para>Shows some models of one maker.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneModel | Where-Object MacPrefix -eq 0004F2</code>
/// <para>Shows the models whose addresses begin with 00:04:F2.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicPhoneModel")]
[OutputType(typeof(CicPhoneModel))]
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
        IEnumerable<PhoneMaker> makers = catalog.Makers
            .Where(maker => Manufacturer.Any(pattern => maker.Spellings.Any(name => Wildcards.Match(pattern, name))));
        WriteObject(
            makers.SelectMany(maker => maker.Models).Where(model => Wildcards.MatchAny(Model, model.Model)),
            enumerateCollection: true);
    }
}
