using System.Globalization;
using System.Management.Automation;
using System.Xml.Linq;

namespace CicCsvImport.Help;

/// <summary>Help in the form that Get-Help reads (MAML).</summary>
internal sealed class MamlFile
{
    private const int FewestExamples = 3;
    private const string Dashes = "--------------------------";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";
    private readonly DocComments _docs;
    private readonly List<string> _faults = [];

    private MamlFile(DocComments docs) => _docs = docs;

    /// <summary>Writes the help of all cmdlets.</summary>
    /// <returns>What the doc comments do not say and must.</returns>
    public static IReadOnlyList<string> Write(IEnumerable<CmdletInfo> cmdlets, DocComments docs, string path)
    {
        var file = new MamlFile(docs);
        var root = new XElement(
            "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            cmdlets.Select(file.CommandOf));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        new XDocument(root).Save(path);
        return file._faults;
    }

    private XElement CommandOf(CmdletInfo cmdlet)
    {
        XElement? doc = _docs.Of(cmdlet.Type);
        IReadOnlyList<string> summary = Required(DocComments.Paragraphs(doc?.Element("summary")), $"{cmdlet.Name} has no summary.");
        IReadOnlyList<string> remarks = Required(DocComments.Paragraphs(doc?.Element("remarks")), $"{cmdlet.Name} has no remarks: they are its description.");
        XElement[] examples = [.. doc?.Elements("example") ?? []];
        if (examples.Length < FewestExamples)
            _faults.Add($"{cmdlet.Name} has fewer than {FewestExamples} examples.");
        return new XElement(
            Command + "command",
            new XElement(
                Command + "details",
                new XElement(Command + "name", cmdlet.Name),
                new XElement(Command + "verb", cmdlet.Cmdlet.VerbName),
                new XElement(Command + "noun", cmdlet.Cmdlet.NounName),
                Description(summary)),
            Description([.. summary, .. remarks]),
            new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => SyntaxItem(cmdlet, set))),
            new XElement(Command + "parameters", cmdlet.Parameters.Select(parameter => Parameter(cmdlet, parameter, parameter.In(set: null)!, required: true)), Engine(cmdlet)),
            new XElement(Command + "inputTypes", cmdlet.Parameters.Where(parameter => parameter.TakesInput).Select(Input)),
            new XElement(Command + "returnValues", cmdlet.Outputs.Select(Output)),
            new XElement(Command + "examples", examples.Select(Example)));
    }

    private XElement SyntaxItem(CmdletInfo cmdlet, string set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Name),
        cmdlet.Parameters
            .Select(parameter => (Parameter: parameter, Attribute: parameter.In(set)))
            .Where(pair => pair.Attribute is not null)
            .OrderBy(pair => pair.Attribute!.Position < 0 ? int.MaxValue : pair.Attribute.Position)
            .ThenByDescending(pair => pair.Attribute!.Mandatory)
            .Select(pair => Parameter(cmdlet, pair.Parameter, pair.Attribute!, required: false)),
        Engine(cmdlet));

    /// <summary>The parameters that the engine adds to a cmdlet that changes something.</summary>
    private static IEnumerable<XElement> Engine(CmdletInfo cmdlet) => !cmdlet.Cmdlet.SupportsShouldProcess ? [] :
    [
        Switch("WhatIf", "wi", "Shows what would happen, and changes nothing."),
        Switch("Confirm", "cf", "Asks before anything is changed."),
    ];

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
        new XElement(Dev + "type", new XElement(Maml + "name", nameof(SwitchParameter))));

    private XElement Parameter(CmdletInfo cmdlet, ParameterHelp parameter, ParameterAttribute attribute, bool required)
    {
        IReadOnlyList<string> text = DocComments.Paragraphs(_docs.Of(parameter.Property)?.Element("summary"));
        if (required)
            text = Required(text, $"{cmdlet.Name} -{parameter.Name} has no summary.");
        return new XElement(
            Command + "parameter",
            new XAttribute("required", attribute.Mandatory ? "true" : "false"),
            new XAttribute("variableLength", parameter.Property.PropertyType.IsArray ? "true" : "false"),
            new XAttribute("globbing", parameter.TakesWildcards ? "true" : "false"),
            new XAttribute("pipelineInput", ParameterHelp.PipelineInput(attribute)),
            new XAttribute("position", attribute.Position < 0 ? "named" : attribute.Position.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("aliases", parameter.Aliases),
            new XElement(Maml + "name", parameter.Name),
            Description(text),
            parameter.IsSwitch ? null : new XElement(Command + "parameterValue", new XAttribute("required", "true"), parameter.TypeName),
            new XElement(Dev + "type", new XElement(Maml + "name", parameter.TypeName)));
    }

    private static XElement Input(ParameterHelp parameter) => new(
        Command + "inputType",
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.TypeName)),
        Description([$"Bound to -{parameter.Name}."]));

    private static XElement Output(Type type) => new(
        Command + "returnValue",
        new XElement(Dev + "type", new XElement(Maml + "name", type == typeof(void) ? "None" : type.FullName!)));

    // An example is its code, and paragraphs that explain it.
    private static XElement Example(XElement example, int index)
    {
        XElement code = example.Element("code") ?? throw new InvalidDataException("An example has no code: " + example);
        return new XElement(
            Command + "example",
            new XElement(Maml + "title", $"{Dashes} Example {index + 1} {Dashes}"),
            new XElement(Dev + "code", DocComments.Code(code)),
            new XElement(Dev + "remarks", example.Elements("para").Select(para => new XElement(Maml + "para", DocComments.Text(para))), new XElement(Maml + "para"), new XElement(Maml + "para")));
    }

    private static XElement Description(IEnumerable<string> paragraphs) =>
        new(Maml + "description", paragraphs.Select(paragraph => new XElement(Maml + "para", paragraph)));

    private IReadOnlyList<string> Required(IReadOnlyList<string> texts, string fault)
    {
        if (texts.Count == 0)
            _faults.Add(fault);
        return texts;
    }
}
