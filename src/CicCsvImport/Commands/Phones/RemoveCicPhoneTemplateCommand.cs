using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Parameters;

namespace CicCsvImport.Commands;

/// <summary>Removes templates for managed phones from the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Removing']/*"/>
/// <para>A template that phones were made of is the error ObjectInUse, which names them. With -Force it goes, and the phones stay
/// as they are, the template's name included.</para>
/// </remarks>
/// <example>
/// <code>Remove-CicPhoneTemplate -Name 'Old Reception' -WhatIf</code>
/// <para>Shows what would be removed.</para>
/// </example>
/// <example>
/// <code>
/// $used = (Get-CicPhone).Template
/// Get-CicPhoneTemplate | Where-Object Name -NotIn $used | Remove-CicPhoneTemplate -Verbose
/// </code>
/// <para>Removes the templates that no phone was made of, in one run, and says which.</para>
/// </example>
/// <example>
/// <code>Remove-CicPhoneTemplate -Name 'My Polycom Agent Template' -Force</code>
/// <para>Removes a template although phones were made of it.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "CicPhoneTemplate", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveCicPhoneTemplateCommand : RemoveObjectCmdlet
{
    /// <summary>The names of templates. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string[] Name { get; set; } = [];

    private protected override ObjectSchema Kind => PhoneTemplateSchema.Schema;

    private protected override string[] Names => Name;
}
