using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>A planner for the rows of one kind of object, which works as the assistant of that kind does.</summary>
internal abstract class KindPlanner(PlanContext context)
{
    protected PlanContext Context { get; } = context;

    protected PlannedState Draft => Context.Draft;

    /// <summary>Decides what becomes of a checked row, before any row is planned.</summary>
    public PlannedRow Decide(CicObject row)
    {
        CicObject? existing = Draft.Find(row.Schema, row.Identity);
        CicConflictAction action = existing is null && Context.Choices.OnMissing != CicMissingAction.Create ? CicConflictAction.Skip
            : existing is null ? CicConflictAction.Update : ConflictAction(existing);
        return action == CicConflictAction.Update && GetConflict(existing, row) is { } conflict
            ? new PlannedRow(this, row, existing, CicConflictAction.Fail) { Conflict = conflict }
            : new PlannedRow(this, row, existing, action);
    }

    /// <summary>Plans a single checked row.</summary>
    public void Plan(CicObject row) => Plan(Decide(row));

    /// <summary>Plans a row as it was decided.</summary>
    public void Plan(PlannedRow decided)
    {
        if (decided.Conflict is { } conflict)
            Keep(CicChangeAction.Conflict, decided.Row, "Plan_" + conflict, conflict);
        else if (decided.IsMissing)
            Context.KeepMissing(decided.Row);
        else if (decided.Action == CicConflictAction.Fail)
            Keep(CicChangeAction.Conflict, decided.Row, ExistsReason, id: null);
        else if (decided.Action == CicConflictAction.Skip)
            Keep(CicChangeAction.Skip, decided.Row, ExistsReason, id: null);
        else if (decided.Existing is { } existing)
            Update(existing, decided.Row);
        else
            Create(decided.Row);
    }

    /// <summary>Judges all rows together, after the last one is planned.</summary>
    public virtual void Complete()
    {
    }

    /// <summary>Prepares for a row of any kind before the first row is planned.</summary>
    public virtual void Foresee(CicObject row)
    {
    }

    /// <summary>Checks whether a row sets a column. A blank cell does so if it clears the value.</summary>
    /// <param name="existing">The object that the row updates; null if it creates one.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public bool Sets(CicObject? existing, CicObject row, Column column) =>
        existing is null || row.GetState(column) == CicCellState.Given
        || (row.GetState(column) == CicCellState.Blank && Context.Choices.ClearEmpty);

    /// <summary>Checks whether the plan replaces what a row sets or leaves in a column by a value that is free.</summary>
    public virtual bool Assigns(Column column) => false;

    /// <summary>Returns the action for an existing object.</summary>
    protected virtual CicConflictAction ConflictAction(CicObject existing) => Context.Choices.OnConflict;

    /// <summary>The id of the text that explains why an existing object stays as it is.</summary>
    protected virtual string ExistsReason => "Plan_" + ErrorId.ObjectExists;

    /// <summary>Returns the reason why a row can neither create nor update an object; null if it can.</summary>
    protected virtual ErrorId? GetConflict(CicObject? existing, CicObject row) => null;

    protected abstract void Create(CicObject row);

    protected abstract void Update(CicObject existing, CicObject row);

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
            if (column != row.Schema.Identity && Sets(existing, row, column))
                merged.SetKnown(column, row[column]);
        }

        return merged;
    }
}

/// <summary>What becomes of a row.</summary>
/// <param name="Planner">The planner of its kind.</param>
/// <param name="Row">The row.</param>
/// <param name="Existing">The object that has its name; null if there is none.</param>
/// <param name="Action">Update, also if it creates an object; Skip or Fail if it changes nothing.</param>
internal readonly record struct PlannedRow(KindPlanner Planner, CicObject Row, CicObject? Existing, CicConflictAction Action)
{
    /// <summary>The conflict of the row, other than that the object exists; null if there is none.</summary>
    public ErrorId? Conflict { get; init; }

    /// <summary>Whether no object matches the row, and none is created.</summary>
    public bool IsMissing => Existing is null && Conflict is null && Action != CicConflictAction.Update;

    /// <summary>Returns the keys that the object has before and after the run; null if they are the same.</summary>
    public (string? Old, string? New)? SetKey(Column column)
    {
        string? old = Existing is null ? null : ObjectKeys.GetKey(Existing, column);
        string? after = Planner.Assigns(column) ? null : Planner.Sets(Existing, Row, column) ? ObjectKeys.GetKey(Row, column) : old;
        return old == after ? null : (old, after);
    }

    /// <summary>Whether the row creates or updates an object that claims the keys among its values.</summary>
    public bool ClaimsKeys => Action == CicConflictAction.Update && Row.Schema.ClaimsKeys(Existing ?? Row);
}
