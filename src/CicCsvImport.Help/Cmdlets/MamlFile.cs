using System.Xml.Linq;
using static CicCsvImport.Help.Cmdlets.Names;

namespace CicCsvImport.Help.Cmdlets;

/// <summary>The help of the cmdlets in the format of Get-Help.</summary>
internal sealed class MamlFile(BuiltModule module)
{
    private const int FewestExamples = 3;
    private const string Dashes = "--------------------------";
    private readonly List<string> _faults = [];

    /// <summary>Writes the help of all cmdlets.</summary>
    /// <returns>The missing doc comments.</returns>
    public IReadOnlyList<string> Write(string path)
    {
        var root = new XElement(
            "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            module.Cmdlets.Select(GetCommand));
        new XDocument(root).Save(path);
        return _faults;
    }

    private XElement GetCommand(CmdletInfo cmdlet)
    {
        XElement? doc = module.Docs.Find(cmdlet.Type);
        IReadOnlyList<string> summary = Required(DocComments.Paragraphs(doc?.Element("summary")), $"{cmdlet.Name} has no summary.");
        IReadOnlyList<string> remarks = Required(
            DocComments.Paragraphs(doc?.Element("remarks")), $"{cmdlet.Name} has no remarks: they are its description.");
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
            new XElement(
                Command + "parameters",
                cmdlet.Parameters.Select(parameter => Described(cmdlet, parameter)),
                ParameterMaml.OfEngine(cmdlet)),
            new XElement(Command + "inputTypes", Inputs(cmdlet)),
            new XElement(Command + "returnValues", cmdlet.Outputs.Select(type => Output(cmdlet, type, doc))),
            NotesMaml.Create(ErrorHelp.For(cmdlet.Type, module.Errors), ErrorHelp.HasIssueCodes(cmdlet.Type)),
            new XElement(Command + "examples", examples.Select(Example)),
            LinksMaml.Create(cmdlet, module.Cmdlets));
    }

    private XElement SyntaxItem(CmdletInfo cmdlet, string set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Name),
        cmdlet.Parameters
            .Select(parameter => (Parameter: parameter, Attribute: parameter.In(set)))
            .Where(pair => pair.Attribute is not null)
            .OrderBy(pair => pair.Attribute!.Position < 0 ? int.MaxValue : pair.Attribute.Position)
            .ThenByDescending(pair => pair.Attribute!.Mandatory)
            .Select(pair => ParameterMaml.InSyntax(pair.Parameter, pair.Attribute!, GetText(pair.Parameter))),
        ParameterMaml.OfEngine(cmdlet));

    private XElement Described(CmdletInfo cmdlet, ParameterHelp parameter) => ParameterMaml.Described(
        parameter,
        parameter.In(set: null)!,
        Required(GetText(parameter), $"{cmdlet.Name} -{parameter.Name} has no summary."));

    private IReadOnlyList<string> GetText(ParameterHelp parameter) =>
        DocComments.Paragraphs(module.Docs.Find(parameter.Property)?.Element("summary"));

    private XElement[] Inputs(CmdletInfo cmdlet)
    {
        XElement[] inputs =
        [
            .. cmdlet.Parameters
                .Where(parameter => parameter.TakesInput)
                .Select(parameter => Input(parameter.TypeName, GetText(parameter))),
            .. cmdlet.Parameters.Where(parameter => parameter.TakesProperty && !parameter.TakesInput).Select(parameter => Input(
                "PSObject",
                [$"The property {string.Join(" or ", [parameter.Name, .. parameter.Aliases])} is used as -{parameter.Name}."])),
        ];
        return inputs.Length > 0 ? inputs : [Input("None", ["You cannot pipe objects to this cmdlet."])];
    }

    private static XElement Input(string type, IReadOnlyList<string> text) => new(Command + "inputType", Type(type), Description(text));

    // A type of the module is described by its own comment, and any other type by the cmdlet's.
    private XElement Output(CmdletInfo cmdlet, Type type, XElement? doc)
    {
        IReadOnlyList<string> text = type == typeof(void)
            ? ["This cmdlet returns no output."]
            : DocComments.Paragraphs(module.Docs.Find(type)?.Element("summary"));
        if (text.Count == 0)
            text = DocComments.Paragraphs(doc?.Element("returns"));
        return new XElement(
            Command + "returnValue",
            Type(type == typeof(void) ? "None" : type.FullName!),
            Description(Required(text, $"{cmdlet.Name} does not say what its output of {type.Name} is: <returns>.")));
    }

    // An example consists of its code and the paragraphs that explain it.
    private static XElement Example(XElement example, int index)
    {
        XElement code = example.Element("code") ?? throw new InvalidDataException("An example has no code: " + example);
        return new XElement(
            Command + "example",
            new XElement(Maml + "title", $"{Dashes} Example {index + 1} {Dashes}"),
            new XElement(Dev + "code", DocComments.Code(code)),
            new XElement(Dev + "remarks", Paras([.. example.Elements("para").Select(DocComments.Text), "", ""])));
    }

    private IReadOnlyList<string> Required(IReadOnlyList<string> texts, string fault)
    {
        if (texts.Count == 0)
            _faults.Add(fault);
        return texts;
    }
}
