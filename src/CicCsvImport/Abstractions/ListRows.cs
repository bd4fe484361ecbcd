using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Turns objects of any origin into rows of the lists that a cmdlet writes.</summary>
/// <param name="lists">The lists.</param>
/// <param name="chosen">The one that the user has chosen, or null where each object decides.</param>
internal sealed class ListRows(IReadOnlyList<ListDefinition> lists, ListDefinition? chosen)
{
    /// <summary>The list an object is a row of: the user's choice, or the one whose deciding column it has.</summary>
    public ListDefinition ListOf(ListObject item) =>
        chosen
        ?? lists.FirstOrDefault(list => list.DecidingColumn is { } deciding && !string.IsNullOrWhiteSpace(item.Text(list, deciding)))
        ?? lists.First(list => list.DecidingColumn is null);

    /// <summary>The cells of an object's row, in the order of the list's columns; null where it is no row, and why.</summary>
    public string?[]? Cells(ListObject item, int number, out ListDefinition list, out ErrorRecord? error)
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

            string?[] cells = [.. CellsOf(item, list)];
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

    private static IEnumerable<string?> CellsOf(ListObject item, ListDefinition list) =>
        list.Columns.Select(column => item.Text(list, column.Column));

    private static Column? MissingColumn(ListDefinition list, string?[] cells) =>
        list.Columns.Where((column, i) => column.IsRequired && string.IsNullOrWhiteSpace(cells[i])).FirstOrDefault()?.Column;
}
