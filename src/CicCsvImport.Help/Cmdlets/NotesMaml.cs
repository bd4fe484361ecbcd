using System.Xml.Linq;
using static CicCsvImport.Help.Cmdlets.Names;

namespace CicCsvImport.Help.Cmdlets;

/// <summary>The notes: which errors a cmdlet writes.</summary>
internal static class NotesMaml
{
    private const string Codes =
        "The code of an issue, such as NotText or WrongList, is the id of an error, too: of a list that cannot be read as a whole, or of an " +
        "object that was made by hand. Its exception is CicListException. about_CicIssues explains the codes.";

    public static XElement? Create(IReadOnlyList<ErrorHelp> errors, bool hasIssueCodes)
    {
        if (errors.Count == 0 && !hasIssueCodes)
            return null;
        List<string> notes = [];
        if (errors.Count > 0)
        {
            notes.Add("Its errors, by id, which stands in FullyQualifiedErrorId; about_CicErrors names their categories and exceptions:");
            notes.AddRange(errors.Select(error => $"{error.Id}: {error.When}"));
        }

        if (hasIssueCodes)
            notes.Add(Codes);
        return new XElement(Maml + "alertSet", new XElement(Names.Maml + "alert", Paras(notes)));
    }
}
