using System.Xml.Linq;
using static CicCsvImport.Help.Cmdlets.Names;

namespace CicCsvImport.Help.Cmdlets;

/// <summary>The notes of a cmdlet: the errors that it writes.</summary>
internal static class NotesMaml
{
    private const string Codes =
        "The code of an issue, such as NotText or WrongList, is also the id of the error that an unreadable list or an " +
        "invalid custom object causes. Its exception is CicListException. about_CicIssues explains the codes.";

    public static XElement? Create(IReadOnlyList<ErrorHelp> errors, bool hasIssueCodes)
    {
        if (errors.Count == 0 && !hasIssueCodes)
            return null;
        List<string> notes = [];
        if (errors.Count > 0)
        {
            notes.Add(
                "This cmdlet writes these errors. FullyQualifiedErrorId starts with the id. about_CicErrors lists the categories and " +
                "exceptions.");
            notes.AddRange(errors.Select(error => $"{error.Id}: {error.When}"));
        }

        if (hasIssueCodes)
            notes.Add(Codes);
        return new XElement(Maml + "alertSet", new XElement(Names.Maml + "alert", Paras(notes)));
    }
}
