using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>
/// Assigns free extensions in ascending order. All numbers in the lists and the directory count as in use, whether an object has them
/// before the run or after it.
/// </summary>
internal sealed class ExtensionNumbers(string start, ValidationContext session, IDirectoryView view)
{
    private readonly string? _kind = session.GetScope(SiteConstraints.Extension, Kind.User);
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);
    private string _next = start;

    /// <summary>Reserves the number in a row of any kind.</summary>
    public void Reserve(CicObject row)
    {
        if (_kind is not null && row.Schema.Kind != _kind)
            return;
        foreach (Column column in row.Schema.Keys)
        {
            if (column.Key == SiteConstraints.Extension && row.GetState(column) == CicCellState.Given)
                _reserved.Add(row.Text(column)!);
        }
    }

    /// <summary>Returns the next free extension, as text. It is at least as long as the first one, with leading zeros.</summary>
    public string Take()
    {
        while (IsInUse(_next))
            _next = ExtensionRange.Next(_next);
        string taken = _next;
        _next = ExtensionRange.Next(_next);
        return taken;
    }

    private bool IsInUse(string extension) =>
        _reserved.Contains(extension)
        || view.GetOwner(SiteConstraints.Extension, extension, _kind) is not null;
}
