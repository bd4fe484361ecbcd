using System.Xml.Linq;

namespace CicCsvImport.Help.Cmdlets;

/// <summary>The namespaces of MAML, and its common elements.</summary>
internal static class Names
{
    public static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XElement Description(IEnumerable<string> paragraphs) => new(Maml + "description", Paras(paragraphs));

    public static IEnumerable<XElement> Paras(IEnumerable<string> paragraphs) =>
        paragraphs.Select(paragraph => new XElement(Maml + "para", paragraph));

    public static XElement Type(string name) => new(Dev + "type", new XElement(Maml + "name", name));
}
