using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Catalog;

/// <summary>
/// Compares rows that were checked with a directory, and plans what becomes of each: in the order stations, phones, users,
/// each object after those that it names.
/// </summary>
internal sealed class ImportPlanner
{
    private readonly PlanContext _context;
    private readonly Dictionary<string, KindPlanner> _planners;

    public ImportPlanner(IDirectoryView view, ValidationContext session, ImportOptions choices)
    {
        _context = new PlanContext(view, session, choices);
        var pools = new LicensePools(_context.Draft);
        _planners = new Dictionary<string, KindPlanner>
        {
            [Kind.PhoneTemplate] = new PhoneTemplatePlanner(_context),
            [Kind.Station] = new StationPlanner(_context, pools),
            [Kind.Phone] = new PhonePlanner(_context, pools),
            [Kind.User] = new UserPlanner(_context),
        };
    }

    /// <summary>What was planned so far.</summary>
    public PlannedState Draft => _context.Draft;

    /// <summary>Plans rows, each as it is read.</summary>
    public void Plan(IEnumerable<CicObject> rows)
    {
        // Where extensions are given out, all rows are read first: a number that stands further down is in use.
        foreach (CicObject row in _context.Choices.StartExtension is null ? rows : [.. rows])
            _planners[row.Schema.Kind].Plan(row);
    }
}
