using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Planning;

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
