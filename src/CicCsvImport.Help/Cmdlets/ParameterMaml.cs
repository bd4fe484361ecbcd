using System.Globalization;
using System.Management.Automation;
using System.Xml.Linq;
using static CicCsvImport.Help.Cmdlets.Names;

namespace CicCsvImport.Help.Cmdlets;

/// <summary>The help of a parameter: in the syntax of each set, and as a description.</summary>
internal static class ParameterMaml
{
    /// <summary>Creates the parameter in the syntax, which lists its values if they are few.</summary>
    public static XElement InSyntax(ParameterHelp parameter, ParameterAttribute attribute, IReadOnlyList<string> text) =>
        Create(parameter, attribute, text, Values(parameter));

    /// <summary>Creates the parameter's description with its type.</summary>
    public static XElement Described(ParameterHelp parameter, ParameterAttribute attribute, IReadOnlyList<string> text) => Create(
        parameter,
        attribute,
        parameter.Values.Count == 0 ? text : [.. text, "Accepted values: " + string.Join(", ", parameter.Values) + "."],
        TypeOf(parameter));

    private static XElement Create(
        ParameterHelp parameter, ParameterAttribute attribute, IReadOnlyList<string> text, XElement? values) => new(
        Command + "parameter",
        new XAttribute("required", attribute.Mandatory ? "true" : "false"),
        new XAttribute("variableLength", parameter.Property.PropertyType.IsArray ? "true" : "false"),
        new XAttribute("globbing", parameter.TakesWildcards ? "true" : "false"),
        new XAttribute("pipelineInput", ParameterHelp.PipelineInput(attribute)),
        new XAttribute("position", attribute.Position < 0 ? "named" : attribute.Position.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        Description(text),
        values,
        Type(parameter.TypeName),
        new XElement(Dev + "defaultValue", parameter.Default));

    /// <summary>Creates the parameters that the engine adds to a cmdlet with ShouldProcess.</summary>
    public static IEnumerable<XElement> OfEngine(CmdletInfo cmdlet) => !cmdlet.Cmdlet.SupportsShouldProcess ? [] :
    [
        Switch("WhatIf", "wi", "Shows what would happen if the cmdlet ran. Nothing is changed."),
        Switch("Confirm", "cf", "Prompts for confirmation before anything is changed."),
    ];

    private static XElement? Values(ParameterHelp parameter) => parameter.Values.Count == 0 || parameter.Property.PropertyType.IsArray
        ? TypeOf(parameter)
        : new XElement(
            Command + "parameterValueGroup",
            parameter.Values.Select(value => new XElement(Command + "parameterValue", new XAttribute("required", "true"), value)));

    private static XElement? TypeOf(ParameterHelp parameter) => parameter.IsSwitch
        ? null
        : new XElement(Command + "parameterValue", new XAttribute("required", "true"), parameter.TypeName);

    private static XElement Switch(string name, string alias, string text) => new(
        Command + "parameter",
        new XAttribute("required", "false"),
        new XAttribute("variableLength", "false"),
        new XAttribute("globbing", "false"),
        new XAttribute("pipelineInput", "false"),
        new XAttribute("position", "named"),
        new XAttribute("aliases", alias),
        new XElement(Maml + "name", name),
        Description([text]),
        Type(nameof(SwitchParameter)),
        new XElement(Dev + "defaultValue", "False"));
}
