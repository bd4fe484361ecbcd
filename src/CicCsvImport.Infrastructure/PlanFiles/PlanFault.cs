using CicCsvImport.Core.Text;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Something in a plan file is not as it should be.</summary>
/// <param name="reason">What is wrong.</param>
/// <param name="path">Where it is: the names of properties and the numbers of items on the way to it.</param>
internal sealed class PlanFault(string reason, params object[] path) : Exception(reason)
{
    public IReadOnlyList<object> Path => path;

    public static PlanFault WrongForm(string form, params object[] path) =>
        new(Messages.Format("PlanFile_Type", Messages.Get("PlanFile_Form_" + form)), path);

    /// <summary>The fault, where its path begins at something that stands further in.</summary>
    public PlanFault Under(params object[] start) => new(Message, [.. start, .. path]);
}
