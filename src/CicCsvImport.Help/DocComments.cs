using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CicCsvImport.Help;

/// <summary>The doc comments of assemblies, as the compiler writes them.</summary>
internal sealed partial class DocComments(IEnumerable<string> paths)
{
    private readonly Dictionary<string, XElement> _members = paths
        .SelectMany(path => XDocument.Load(path).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value);

    public XElement? Find(Type type) => Find("T:" + type.FullName);

    /// <summary>Finds the comment of a property, or, if it is inherited, that of the base class.</summary>
    public XElement? Find(PropertyInfo property) => Find($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>Finds the comment of an enumeration value.</summary>
    public XElement? Find(string enumeration, string value) => Find($"F:{enumeration}.{value}");

    /// <summary>Returns the paragraphs of an element: its para elements, or its whole text.</summary>
    public static IReadOnlyList<string> Paragraphs(XElement? element)
    {
        if (element is null)
            return [];
        XElement[] marked = [.. element.Elements("para")];
        IEnumerable<string> texts = marked.Length > 0 ? marked.Select(Text) : [Text(element)];
        return [.. texts.Where(text => text.Length > 0)];
    }

    /// <summary>Returns the text of an element on one line, with references replaced by names.</summary>
    public static string Text(XElement element)
    {
        string text = string.Concat(element.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "see" } reference => Name(reference),
            XElement inner => Text(inner),
            _ => "",
        }));
        return Blanks().Replace(text, " ").Trim();
    }

    /// <summary>Returns code with its lines but without their common indentation.</summary>
    public static string Code(XElement element)
    {
        string[] lines = element.Value.Trim('\r', '\n').TrimEnd().Split('\n');
        int indent = lines
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : "")).Trim();
    }

    private static string Name(XElement reference) =>
        reference.Attribute("langword")?.Value ?? reference.Attribute("cref")!.Value.Split('.')[^1];

    private XElement? Find(string name) => _members.GetValueOrDefault(name);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
