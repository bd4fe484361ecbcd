using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Changes;

/// <summary>
/// Reads the names in lists and objects, also those of rows that are not imported. The lists are read again for their rows, and their
/// issues are reported then.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="input">Finds the lists, and knows their headings.</param>
/// <param name="session">The context that the rows are checked against. It does not receive their keys.</param>
internal sealed class ListedRows(CicCmdlet cmdlet, PlanInput input, ValidationContext session)
{
    /// <summary>Reads the names of one kind.</summary>
    /// <param name="noun">The noun of the cmdlets that read the lists.</param>
    /// <param name="inputs">The paths of lists, and the objects.</param>
    /// <param name="format">The format of the lists.</param>
    /// <param name="headerMap">The headings of the lists, or null.</param>
    public ListedNames Read(string noun, PSObject[] inputs, CsvFormat format, IDictionary? headerMap)
    {
        Dictionary<string, string> headings = input.HeaderMapFor(noun, headerMap);
        var map = new PropertyMap(new HeadingNames(VendorLists.Catalog, session.Settings, headings), headings);
        var names = new ListedNames();
        var lists = new ListInput(cmdlet, noun, session.Rehearse(), format, headings);
        foreach (PSObject item in inputs)
        {
            if (item.BaseObject is string or FileInfo)
            {
                foreach (ListPath file in input.RequiredPaths.Required(item.BaseObject, noun))
                    Read(lists, file, names);
            }
            else
            {
                Read(item, noun, map, names);
            }
        }

        return names;
    }

    private static void Read(ListInput lists, ListPath file, ListedNames names)
    {
        using ListReading reading = lists.Open(file);
        foreach (ReadRow row in lists.Rows(reading, reading.Batches(lists.Session, keepsRejected: false)))
            names.Add(row);
    }

    private void Read(PSObject item, string noun, PropertyMap map, ListedNames names)
    {
        names.AreImported |= item.BaseObject is CicObject { IsFromList: true };
        try
        {
            var cells = new ObjectCells(item, session.Settings, map, cmdlet.Cancellation);
            ListDefinition list = cells.ListAmong(VendorLists.Catalog.ReadBy(noun));
            names.Add(cells.Text(list, list.Schema.Identity));
        }
        catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
        {
            // The object is an error when it is read as a row.
            names.AddUnnamed();
        }
    }
}
