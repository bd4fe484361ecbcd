namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>An error in a plan file.</summary>
/// <param name="reason">The description of the error.</param>
/// <param name="path">The location: the names of properties and the indexes of items that lead to it.</param>
internal sealed class PlanFault(string reason, params object[] path) : Exception(reason)
{
    public IReadOnlyList<object> Path => path;

    public static PlanFault WrongForm(string form, params object[] path) =>
        new(Messages.Format("PlanFile_Type", Messages.Get("PlanFile_Form_" + form)), path);

    /// <summary>Creates the error of a plan file that cannot be read.</summary>
    public static CicDirectoryException NotReadable(string path, string place, string reason, Exception? inner = null) =>
        new(ErrorId.PlanNotReadable, ErrorId.PlanNotReadable.Text(DisplayText.CleanPath(path), place, reason), inner);

    /// <summary>Prepends the start of the path to the fault's location.</summary>
    public PlanFault Under(params object[] start) => new(Message, [.. start, .. path]);
}
