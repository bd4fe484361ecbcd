using CicCsvImport.Directories;
using CicCsvImport.Lists;

namespace CicCsvImport.Planning;

/// <summary>
/// Compares rows that were checked with a directory, and plans what becomes of each: in the order stations, phones, users,
/// each object after those that it names.
/// </summary>
internal sealed class ImportPlanner
{
    private readonly PlanContext _context;
    private readonly Dictionary<string, KindPlanner> _planners;

    public ImportPlanner(IDirectoryView view, CheckSession session, ImportChoices choices)
    {
        _context = new PlanContext(view, session, choices);
        _planners = new Dictionary<string, KindPlanner>
        {
            [Kinds.PhoneTemplate] = new PhoneTemplatePlanner(_context),
            [Kinds.Station] = new StationPlanner(_context),
            [Kinds.Phone] = new PhonePlanner(_context),
            [Kinds.User] = new UserPlanner(_context),
        };
    }

    /// <summary>What was planned so far.</summary>
    public DirectoryDraft Draft => _context.Draft;

    /// <summary>Plans a row. All rows are to be checked before the first one is planned: a number given further down is in use.</summary>
    public void Plan(CicRecord row) => _planners[row.Schema.Kind].Plan(row);
}
