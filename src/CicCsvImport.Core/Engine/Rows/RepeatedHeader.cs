using System.Text;
using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Engine.Headers;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>Recognizes the header where it is repeated among the rows, as in lists that were joined from several files.</summary>
internal sealed class RepeatedHeader
{
    private readonly HashSet<string>[] _headings;
    private readonly int _identity;
    private readonly int _problem;

    // The first and last bytes of the headings of the identity, with which nearly every row is known not to be a header.
    private readonly bool[] _first = new bool[256];
    private readonly bool[] _last = new bool[256];

    /// <param name="map">The file's columns.</param>
    /// <param name="settings">The settings, for the aliases of columns.</param>
    public RepeatedHeader(ColumnMap map, CicSettings settings)
    {
        _headings = [.. Enumerable.Range(0, map.Width).Select(cell => GetHeadings(map, cell, settings))];
        _identity = map.GetCell(map.List.Schema.Identity);
        _problem = map.ProblemCell;
        foreach (string heading in _identity < 0 ? [] : _headings[_identity])
        {
            foreach (byte[] bytes in new[] { heading.ToUpperInvariant(), heading.ToLowerInvariant() }.Select(Encoding.UTF8.GetBytes))
            {
                _first[bytes[0]] = true;
                _last[bytes[bytes.Length - 1]] = true;
            }
        }

        foreach (byte lead in InvisibleText.LeadBytes)
            _first[lead] = true;
        for (int b = 0x80; b <= byte.MaxValue; b++)
            _last[b] = true;
    }

    /// <summary>
    /// Checks whether every nonblank cell of a record is a heading of its own column. A reject file has a problem in addition.
    /// </summary>
    public bool Is(IListRecord record)
    {
        if (_identity < 0 || (record is ILocatedRecord located && located.TryLocate(_identity, out CellBytes text) && !MayBe(text)))
            return false;
        if (!_headings[_identity].Contains(record.Text(_identity)))
            return false;
        for (int i = 0; i < record.Count; i++)
        {
            string cell = record.Text(i);
            if (i != _problem && !InvisibleText.IsAll(cell) && (i >= _headings.Length || !_headings[i].Contains(cell)))
                return false;
        }

        return true;
    }

    private bool MayBe(CellBytes text) => text.Length > 0 && _first[text[0]] && _last[text[text.Length - 1]];

    private static HashSet<string> GetHeadings(ColumnMap map, int cell, CicSettings settings)
    {
        var headings = new HashSet<string>(Heading.Comparer);
        if (map.Headings[cell].Length > 0)
            headings.Add(map.Headings[cell]);
        if (map.Columns[cell]?.Column is { } column)
            headings.UnionWith([column.Name, column.Property, .. HeadingNames.GetAliases(settings, column)]);
        return headings;
    }
}
