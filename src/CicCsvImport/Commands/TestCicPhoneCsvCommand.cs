using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Settings;

namespace CicCsvImport.Commands;

/// <summary>
/// <para>Checks phone lists and writes what is wrong with them: an object for each fault, nothing for a clean list.</para>
/// <para>There are two lists of phones, by template and by type, manufacturer and model (TMM); the header tells them apart.
/// The vendor advises to import phones outside business hours.</para>
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CicPhoneCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
public sealed class TestCicPhoneCsvCommand : TestListCmdlet
{
    /// <summary>The templates that a list by template may name. With none, template names are not judged.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override References References(CicSettings settings) => Lists.References.From(settings, Template);
}
