using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Turns objects of any origin into rows of the lists that a cmdlet writes.</summary>
/// <param name="lists">The lists.</param>
/// <param name="chosen">The one that the user has chosen, or null where each object decides.</param>
internal sealed class ListRows(IReadOnlyList<ListDefinition> lists, ListDefinition? chosen)
{
    private readonly ListDefinition? _only = chosen ?? (lists.Count == 1 ? lists[0] : null);

    /// <summary>The list an object is a row of: the user's choice, or the one whose deciding column it has.</summary>
    public ListDefinition ListOf(ListObject item) =>
        _only
        ?? lists.FirstOrDefault(list => list.DecidingColumn is { } deciding && !string.IsNullOrWhiteSpace(item.Text(list, deciding)))
        ?? lists.First(list => list.DecidingColumn is null);

    /// <summary>The cells of an object's row, in the order of the list's columns; null where it is no row, and why.</summary>
    public string?[]? Cells(ListObject item, int number, out ListDefinition list, out ErrorRecord? error) =>
        Cells(item, asGiven: false, number, out list, out error);

    /// <summary>
    /// The cells as the object gives them, to be read again: null also where the list that one of ours was read from has no
    /// such column, or its value was of no use.
    /// </summary>
    public string?[]? CellsAsGiven(ListObject item, int number, out ListDefinition list, out ErrorRecord? error) =>
        Cells(item, asGiven: true, number, out list, out error);

    private string?[]? Cells(ListObject item, bool asGiven, int number, out ListDefinition list, out ErrorRecord? error)
    {
        list = lists[0];
        error = null;
        try
        {
            list = ListOf(item);
            if (!item.Has(list))
            {
                error = Errors.NotAListObject(number, list.Title);
                return null;
            }

            string?[] cells = new string?[list.Columns.Length];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = asGiven ? item.TextAsGiven(list, list.Columns[i].Column) : item.Text(list, list.Columns[i].Column);
            if (MissingColumn(list, cells) is not { } missing)
                return cells;
            error = Errors.RequiredValueMissing(number, missing.Name, list.Title);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ObjectDisposedException or (RuntimeException and not PipelineStoppedException))
        {
            // What a property gives is the object's affair, and costs that object only.
            error = Errors.ValueNotWritable(number, unreadable);
        }

        return null;
    }

    private static Column? MissingColumn(ListDefinition list, string?[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (list.Columns[i].IsRequired && string.IsNullOrWhiteSpace(cells[i]))
                return list.Columns[i].Column;
        }

        return null;
    }
}
