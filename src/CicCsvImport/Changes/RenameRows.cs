using System.Collections.ObjectModel;
using CicCsvImport.Core.Engine.Rows;

namespace CicCsvImport.Changes;

/// <summary>Reads the rows of a list of renames: an existing object, and its new name by the rules of names.</summary>
/// <param name="streams">Receives the errors.</param>
/// <param name="session">The context that names are checked against.</param>
/// <param name="kind">The kind of the objects.</param>
/// <param name="list">The list with whose rules a new name is read.</param>
[WritesErrors(ErrorId.NewNameMissing, Uses = [typeof(NameRows)])]
internal sealed class RenameRows(DistinctStreams streams, ValidationContext session, ObjectSchema kind, ListDefinition list)
{
    private static readonly string[] NewHeadings = ["NewName", "New Name", "New User Name", "NewUserName"];

    private readonly NameRows _rows = new(session.Settings, kind) { OtherHeadings = ["OldName", "Old Name"] };

    /// <summary>Returns the object and its new name; null, with an error, if there is no object or no valid name.</summary>
    /// <param name="view">The directory.</param>
    /// <param name="item">The row.</param>
    /// <param name="typed">The new name that the user typed, or a script block that makes it; null if the row has it.</param>
    /// <param name="number">The row's number.</param>
    public (CicObject Existing, string NewName)? Read(IDirectoryView view, PSObject item, object? typed, int number)
    {
        CicObject? row = _rows.Read(item, number, out ObjectFault? fault);
        if (row is null)
        {
            streams.GatherError(fault!.Same, fault.Name, fault.Error);
            return null;
        }

        if (!TryGetNewName(item, typed, number, out string? newName))
            return null;
        newName ??= item.BaseObject is string or CicObject ? null : _rows.Read(item, NewHeadings, number, out _);
        if (newName is null || InvisibleText.IsAll(newName))
        {
            streams.GatherError(ErrorId.NewNameMissing, Messages.Format("Object_Number", number), Errors.NewNameMissing(number));
            return null;
        }

        if (view.Find(kind, row.Identity) is not { } existing)
        {
            string? nearest = Errors.FindNearest(view, kind, row.Identity);
            string shown = new ObjectName(kind, row.Identity).ToString();
            streams.GatherError(nearest is null ? "" : row.Identity, shown, Errors.ObjectNotFound(kind, row.Identity, nearest));
            return null;
        }

        return Check(existing, newName, number) is { } name ? (existing, name) : null;
    }

    // PowerShell would show the row in the error of a script block that it runs itself.
    private bool TryGetNewName(PSObject item, object? typed, int number, out string? newName)
    {
        object? value = typed is PSObject wrapped ? wrapped.BaseObject : typed;
        try
        {
            if (value is ScriptBlock script)
            {
                Collection<PSObject> made = script.InvokeWithContext(null, [new PSVariable("_", item)]);
                value = made.Count > 1 ? made : made.FirstOrDefault()?.BaseObject;
            }

            newName = value is null ? null : kind.Identity.Format(value);
            return true;
        }
        catch (Exception failed) when (ObjectFault.IsUnreadable(failed))
        {
            var fault = ObjectFault.NotWritable(number, failed);
            streams.GatherError(fault.Same, fault.Name, fault.Error);
            newName = null;
            return false;
        }
    }

    // A rehearsal, because the names of all rows are judged together.
    private string? Check(CicObject existing, string newName, int number)
    {
        ReadRow read = new ObjectReader(session.Rehearse()).Read(list, [newName], record: null, number);
        foreach (CicIssue issue in read.Issues.Where(issue => issue.Severity != CicIssueSeverity.Notice))
        {
            if (issue.Effect == CicIssueEffect.RowSkipped)
                streams.GatherError((issue.Code, issue.Value), new ObjectName(existing).ToString(), Errors.InvalidValue(existing, issue));
            else
                streams.Warn(issue.Reason + " " + issue.Suggestion);
        }

        return read.Record?.Identity;
    }
}
