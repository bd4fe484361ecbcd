using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Changes;

/// <summary>Plans changes of a directory's objects. Only the specified values change.</summary>
/// <param name="context">The directory.</param>
/// <param name="changes">The changes.</param>
/// <param name="list">The list with whose rules an object is read.</param>
internal sealed class ListEdit(DirectoryContext context, ChangeRun changes, ListDefinition list)
{
    /// <summary>Returns the command's values by column. A null or empty value clears the property.</summary>
    public static Dictionary<Column, object?> GivenValues(InvocationInfo command, ObjectSchema kind)
    {
        var given = new Dictionary<Column, object?>();
        foreach (KeyValuePair<string, object> parameter in command.BoundParameters)
        {
            Column? column = kind.Columns.FirstOrDefault(candidate => candidate.Property == parameter.Key);
            if (column is { IsSecret: false } && column != kind.Identity)
                given[column] = parameter.Value is SwitchParameter flag ? (bool)flag : parameter.Value;
        }

        return given;
    }

    /// <param name="view">The directory.</param>
    /// <param name="objects">The objects to change.</param>
    /// <param name="given">The values to set on each object.</param>
    /// <param name="choices">The user's choices that are not values of the list.</param>
    public PlannedState Plan(
        IDirectoryView view,
        IReadOnlyList<CicObject> objects,
        Func<CicObject, IReadOnlyDictionary<Column, object?>> given,
        ImportOptions choices)
    {
        ValidationContext session = context.Session(view);
        choices = choices with { OnConflict = CicConflictAction.Update, ClearEmpty = true, IsEdit = true };
        var planner = new ImportPlanner(view, session, choices);
        var input = new ObjectInput(changes.Streams, session);
        CicObject[] edited = [.. objects.Select(existing => input.Edit(list, existing, given(existing))).OfType<CicObject>()];
        planner.Plan(edited, issues =>
        {
            input.ReportEdits(issues);
            changes.Streams.EndIfAnyError(objects.Count);
        });
        return planner.Draft;
    }
}
