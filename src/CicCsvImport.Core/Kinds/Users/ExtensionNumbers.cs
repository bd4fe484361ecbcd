using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>
/// Assigns free extensions in ascending order. All numbers in the lists and the directory count as in use, whether an object has them
/// before the run or after it. Only those of removed objects are free.
/// </summary>
internal sealed class ExtensionNumbers(string start, ValidationContext session, PlannedState draft)
{
    private static readonly string[] Kinds = [Kind.User, Kind.Phone, Kind.Station];

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
        || (draft.View.GetOwner(SiteConstraints.Extension, extension, _kind) is { } owner && (Stays(owner) || IsShared(extension)));

    private bool Stays(ObjectName owner) => draft.Find(owner.Kind, owner.Name) is not null;

    // Objects of several kinds have the extension if another setting let them.
    private bool IsShared(string extension) => _kind is null
        && Kinds.Any(kind => draft.View.GetOwner(SiteConstraints.Extension, extension, kind) is { } owner && Stays(owner));
}
