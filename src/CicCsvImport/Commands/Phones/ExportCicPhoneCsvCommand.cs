using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Input;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>
/// Writes managed phones as a list in the vendor's format: by template, or by type, manufacturer and model (TMM).
/// </summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Exporting']/*"/>
/// <para>Phones that name a template make a list by template, others a TMM list. A mixture is the error MixedPhones,
/// which names both counts, and nothing is written, unless -Format says which list to write.</para>
/// </remarks>
/// <example>
/// <code>Import-CicPhoneCsv -Path incoming/phones.csv | Export-CicPhoneCsv -Path clean.csv</code>
/// <para>Writes the rows that import as a clean list of the same kind; warnings tell what is lost.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone | Where-Object Template | Export-CicPhoneCsv -Path template-phones.csv</code>
/// <para>Writes the directory's phones that were made by template, as such a list.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone | Export-CicPhoneCsv -Path phones-excel.csv -Format TMM -Delimiter ';'</code>
/// <para>Writes all phones, those by template too, as one list that a European Excel opens in columns.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicPhoneCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[WritesErrors(ErrorId.MixedPhones)]
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

    // Phones of the other list are counted and reported in one error at the end.
    private protected override bool Belongs(ObjectCells item)
    {
        if (Format is not null)
            return true;
        if (GetList(item) == PhoneLists.ByTemplate)
            _byTemplate++;
        else
            _byModel++;
        return _byTemplate == 0 || _byModel == 0;
    }
}
