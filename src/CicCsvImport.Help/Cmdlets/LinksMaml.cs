using System.Xml.Linq;
using static CicCsvImport.Help.Cmdlets.Names;

namespace CicCsvImport.Help.Cmdlets;

/// <summary>The related links: cmdlets with the same noun, and topics.</summary>
internal static class LinksMaml
{
    private static readonly string[] Kinds =
    [
        "Station", "PhoneTemplate", "PhoneModel", "Phone", "User", "RoleMatrix", "Role", "License", "Import", "Directory", "Csv",
    ];

    private static readonly string[] ListTopics = ["about_CicCsvLists", "about_CicIssues"];
    private static readonly string[] DirectoryTopics = ["about_CicDirectory"];
    private static readonly string[] RunTopics = ["about_CicDirectory", "about_CicHistory"];

    public static XElement Create(CmdletInfo cmdlet, IReadOnlyList<CmdletInfo> all)
    {
        string kind = GetKind(cmdlet);
        string noun = cmdlet.Cmdlet.NounName;
        bool isOfLists = noun is "CicRoleMatrix" or "CicPhoneModel" || noun.Contains("Csv", StringComparison.Ordinal);
        return new XElement(
            Command + "relatedLinks",
            all.Where(other => other != cmdlet && GetKind(other) == kind).Select(other => Link(other.Name)),
            Link("about_CicCsvImport"),
            (isOfLists ? ListTopics : noun == "CicImport" ? RunTopics : DirectoryTopics).Select(Link),
            Link("about_CicErrors"));
    }

    private static string GetKind(CmdletInfo cmdlet) =>
        Kinds.FirstOrDefault(kind => cmdlet.Cmdlet.NounName.StartsWith("Cic" + kind, StringComparison.Ordinal)) ?? cmdlet.Cmdlet.NounName;

    private static XElement Link(string text) =>
        new(Maml + "navigationLink", new XElement(Names.Maml + "linkText", text), new XElement(Names.Maml + "uri"));
}
