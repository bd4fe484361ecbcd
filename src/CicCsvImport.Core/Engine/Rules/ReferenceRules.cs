namespace CicCsvImport.Core.Engine.Rules;

/// <summary>
/// References to other objects. They are checked only if the names of that kind are known, and are written as first known.
/// </summary>
internal static class ReferenceRules
{
    /// <summary>Creates a rule for a column that refers to objects of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="unknown">The issue of a name without such an object.</param>
    public static CellRule To(ObjectSchema kind, IssueKind unknown) =>
        new(session => session.Known[kind] is null ? CharacterClass.Any : null, (in Cell cell) => Known(cell, kind, unknown));

    /// <summary>
    /// Finds the name as first known. If it is unknown, reports the issue and returns null, or the name itself if that is only advice.
    /// </summary>
    public static string? Known(in Cell cell, ObjectSchema kind, IssueKind unknown)
    {
        if (cell.Row.Session.Known[kind] is not { } known)
            return cell.Text;
        ValidationContext session = cell.Row.Session;
        string name = cell.Text;
        return known.Find(name)
            ?? cell.Unknown(kind, unknown, () => known.Nearest(name, candidate => session.FindSkipped(kind, candidate) is null));
    }

    /// <summary>Creates a function that finds the known name that was probably meant.</summary>
    public static Func<string?> Nearest(string name, NameTable known) => () => known.Nearest(name);
}
