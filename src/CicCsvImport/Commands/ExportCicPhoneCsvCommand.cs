using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>
/// Writes managed phones as a list in the vendor's format: by template, or by type, manufacturer and model (TMM). A mixture
/// of both needs -Format.
/// </summary>
[Cmdlet(VerbsData.Export, "CicPhoneCsv", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ExportCicPhoneCsvCommand : ExportListCmdlet
{
    private int _byTemplate;
    private int _byModel;

    /// <summary>The list to write: by template, or by type, manufacturer and model. Without it the phones decide.</summary>
    [Parameter]
    public CicPhoneFormat? Format { get; set; }

    private protected override string Noun => "CicPhoneCsv";

    private protected override ListDefinition? ChosenList => Format switch
    {
        CicPhoneFormat.Template => PhoneLists.ByTemplate,
        CicPhoneFormat.TMM => PhoneLists.ByModel,
        _ => null,
    };

    /// <summary>Puts the complete list in its place; a mixture is an error, and nothing is written.</summary>
    protected override void EndProcessing()
    {
        if (_byTemplate > 0 && _byModel > 0)
            ThrowTerminatingError(Errors.MixedPhones(_byTemplate, _byModel));
        base.EndProcessing();
    }

    // Phones of the other list are counted, and make an error of all in the end.
    private protected override bool Belongs(ListObject item)
    {
        if (Format is not null)
            return true;
        if (ListOf(item) == PhoneLists.ByTemplate)
            _byTemplate++;
        else
            _byModel++;
        return _byTemplate == 0 || _byModel == 0;
    }
}
