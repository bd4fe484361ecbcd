using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Rows;

namespace CicCsvImport.Input;

/// <summary>Reads objects of any type as the rows of a list, one by one, with the same rules and issues as the rows of a file.</summary>
[WritesErrors(ErrorId.ValueNotWritable)]
internal sealed class RowInput
{
    private readonly DistinctStreams _streams;
    private readonly ValidationContext _session;
    private readonly IReadOnlyList<ListDefinition> _lists;
    private readonly PropertyMap _map;
    private readonly PropertyHeadings _headings;
    private readonly ObjectReader _reader;
    private readonly CancellationToken _cancellation;

    /// <param name="streams">Receives the errors of objects that cannot be read.</param>
    /// <param name="session">The context that the rows are checked against.</param>
    /// <param name="lists">The lists that they can be rows of.</param>
    /// <param name="headerMap">The user's names of properties, mapped to column names.</param>
    /// <param name="cancellation">Cancels the reading of values that are collections.</param>
    public RowInput(
        DistinctStreams streams,
        ValidationContext session,
        IReadOnlyList<ListDefinition> lists,
        IReadOnlyDictionary<string, string> headerMap,
        CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _streams = streams;
        _session = session;
        _lists = lists;
        var names = new HeadingNames(VendorLists.Catalog, session.Settings, headerMap);
        _map = new PropertyMap(names, new Dictionary<string, string>());
        _headings = new PropertyHeadings(lists, names);
        _reader = new ObjectReader(session) { AreRows = true };
    }

    /// <summary>The name of all objects in messages.</summary>
    public static string Name => Messages.Get("Input_Objects");

    /// <summary>Whether an object cannot be read.</summary>
    public bool HasFault { get; private set; }

    /// <summary>The number of objects that were read.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any of some names is a column of the lists.</summary>
    public bool HasColumn(IEnumerable<string> names) => _headings.HasColumn(names);

    /// <summary>Reads an object.</summary>
    /// <param name="item">The object.</param>
    /// <returns>The row, with the object's cells if it is not imported; null if the object cannot be read.</returns>
    public ReadRow? Read(PSObject item)
    {
        Count++;
        try
        {
            var cells = new ObjectCells(item, _session.Settings, _map, _cancellation);
            ListDefinition list = cells.ListAmong(_lists);
            object?[] given = Array.ConvertAll(list.Columns, listed => GetCell(cells, list, listed));
            ReadRow row = _reader.Read(list, given, cells.Record, Count, cells.CountIfAlone(given), cells.GetOthers(list));
            IReadOnlyList<CicIssue> ofNames = cells.JudgeNames(_headings, list, Count);
            return new ReadRow(row.Record, ofNames.Count == 0 ? row.Issues : [.. ofNames, .. row.Issues])
            {
                Source = row is { Record: null, Issues.Count: > 0 } ? new ObjectRecord(cells, list, Count) : null,
            };
        }
        catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
        {
            var fault = ObjectFault.NotWritable(Count, unreadable);
            _streams.GatherError(fault.Same, fault.Name, fault.Error);
            HasFault = true;
            return null;
        }
    }

    /// <summary>Returns the issues that are reported once for all objects, after the last one.</summary>
    public IReadOnlyList<CicIssue> TakeCounted() => _reader.TakeCounted();

    /// <summary>Reports the objects that cannot be read.</summary>
    public void WriteFaults() => _streams.WriteGathered();

    // An object without a required property is like a row with a blank cell.
    private object? GetCell(ObjectCells cells, ListDefinition list, ListColumn listed)
    {
        object? cell = cells.Record is { } record && record.Schema == list.Schema
            ? _reader.GivenBy(record, listed.Column)
            : cells.ListCell(list, listed.Column);
        return cell ?? (listed.IsRequired ? "" : null);
    }
}
