using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Catalog;

/// <summary>
/// Compares checked rows with a directory and plans the change of each. Stations come first, then phones, then users, so that every
/// object is planned after the objects that it names.
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

    /// <summary>The directory as it will be after the changes planned so far.</summary>
    public PlannedState Draft => _context.Draft;

    /// <summary>Plans each row as it is read.</summary>
    public void Plan(IEnumerable<CicObject> rows)
    {
        // To assign extensions, all rows are read first: a number in a later row is already in use.
        foreach (CicObject row in _context.Choices.StartExtension is null ? rows : [.. rows])
            _planners[row.Schema.Kind].Plan(row);
    }
}
