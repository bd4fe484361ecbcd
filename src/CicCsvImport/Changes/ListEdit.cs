using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Changes;

/// <summary>Plans changes of a directory's objects. Only the specified values change.</summary>
/// <param name="context">The directory.</param>
/// <param name="changes">The changes.</param>
/// <param name="getList">Returns the list with whose rules an object is read.</param>
/// <param name="cancellation">Cancels the planning.</param>
internal sealed class ListEdit(
    DirectoryContext context, ChangeRun changes, Func<Edit, ListDefinition> getList, CancellationToken cancellation)
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

    /// <summary>Replaces values of a row by those that are typed.</summary>
    public static Edit Override(Edit edit, IReadOnlyDictionary<Column, object?> typed)
    {
        foreach (KeyValuePair<Column, object?> value in typed)
            edit.Given[value.Key] = value.Value;
        return edit with { FromRow = [.. edit.FromRow.Where(column => !typed.ContainsKey(column))] };
    }

    /// <param name="view">The directory.</param>
    /// <param name="edits">The objects to change, with the values to set.</param>
    /// <param name="choices">The user's choices that are not values of the list.</param>
    public PlannedState Plan(IDirectoryView view, IReadOnlyList<Edit> edits, ImportOptions choices)
    {
        ValidationContext session = context.Session(view);
        choices = choices with { OnConflict = CicConflictAction.Update, ClearEmpty = true, IsEdit = true };
        var planner = new ImportPlanner(view, session, choices);
        var input = new ObjectInput(changes.Streams, session);
        IEnumerable<Edit> each = edits.WithCancellation(cancellation);
        CicObject[] edited = [.. each.Select(edit => input.Edit(getList(edit), edit.Existing, edit.Given)).OfType<CicObject>()];
        planner.Plan(edited.WithCancellation(cancellation), issues =>
        {
            input.ReportEdits(issues);
            changes.Streams.EndIfAnyError(edits.Count);
        });
        return planner.Draft;
    }
}
