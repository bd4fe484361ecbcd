using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>
/// Names of things outside the row. They are judged only where there is something to judge them by, and written as they
/// were first known.
/// </summary>
internal static class ReferenceRules
{
    /// <summary>A rule for a column that names objects of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="unknown">The issue of a name that no such object has.</param>
    public static CellRule To(ObjectSchema kind, IssueKind unknown) =>
        new(session => session.Known[kind] is null ? CharacterClass.Any : null, (in Cell cell) => Known(cell, kind, unknown));

    /// <summary>The name as it was first known, or null where it is not and the issue was reported.</summary>
    public static string? Known(in Cell cell, ObjectSchema kind, IssueKind unknown)
    {
        if (cell.Row.Session.Known[kind] is not { } known)
            return cell.Text;
        return known.Find(cell.Text) ?? cell.Drop(unknown, Nearest(cell.Text, known), []);
    }

    /// <summary>Finds the known name that was probably meant.</summary>
    public static Func<string?> Nearest(string name, NameTable known) => () => known.Nearest(name);
}
