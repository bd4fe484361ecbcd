namespace CicCsvImport.Core.Engine.Planning;

/// <summary>A planner for the rows of one kind of object, which works as the assistant of that kind does.</summary>
internal abstract class KindPlanner(PlanContext context)
{
    protected PlanContext Context { get; } = context;

    protected PlannedState Draft => Context.Draft;

    /// <summary>Plans a checked row.</summary>
    public void Plan(CicObject row)
    {
        if (Draft.Find(row.Schema, row.Identity) is not { } existing)
            Create(row);
        else if (ConflictAction(existing) is var action && action == CicConflictAction.Update)
            Update(existing, row);
        else
            Keep(action == CicConflictAction.Skip ? CicChangeAction.Skip : CicChangeAction.Conflict, row, ExistsReason, id: null);
    }

    /// <summary>Returns the action for an existing object.</summary>
    protected virtual CicConflictAction ConflictAction(CicObject existing) => Context.Choices.OnConflict;

    /// <summary>The id of the text that explains why an existing object stays as it is.</summary>
    protected virtual string ExistsReason => "Plan_" + ErrorId.ObjectExists;

    protected abstract void Create(CicObject row);

    protected abstract void Update(CicObject existing, CicObject row);

    protected void Keep(CicChangeAction action, CicObject row, ErrorId reason) => Keep(action, row, "Plan_" + reason, reason);

    private void Keep(CicChangeAction action, CicObject row, string reason, ErrorId? id) =>
        Draft.Keep(action, row, Messages.Format(reason, row.Schema.Kind, DisplayText.Clean(row.Identity)), id);

    /// <summary>
    /// Merges a row into an existing object. A blank cell keeps the value, or resets it to the default if that was requested.
    /// Values without a column in the list stay.
    /// </summary>
    protected CicObject Merge(CicObject existing, CicObject row)
    {
        CicObject merged = existing.Copy();
        merged.Path = row.Path;
        merged.Line = row.Line;
        foreach (Column column in row.Schema.Columns)
        {
            CicCellState state = row.GetState(column);
            if (column == row.Schema.Identity)
                continue;
            if (state == CicCellState.Given || (state == CicCellState.Blank && Context.Choices.ClearEmpty))
                merged.SetKnown(column, row[column]);
        }

        return merged;
    }
}
