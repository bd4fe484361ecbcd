using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Settings;

namespace CicCsvImport.Commands;

/// <summary>
/// <para>Reads phone lists and writes the rows that import as objects, with their defaults filled in. What is wrong with a
/// list goes to the warning stream; a list that cannot be read at all is an error, and nothing of it is written.</para>
/// <para>There are two lists of phones, by template and by type, manufacturer and model (TMM); the header tells them apart.
/// The vendor advises to import phones outside business hours.</para>
/// </summary>
[Cmdlet(VerbsData.Import, "CicPhoneCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicPhone))]
public sealed class ImportCicPhoneCsvCommand : ImportListCmdlet
{
    /// <summary>The templates that a list by template may name. With none, template names are not judged.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override References References(CicSettings settings) => Lists.References.From(settings, Template);
}
