using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>Plans what the Add Stations Assistant does with its list.</summary>
internal sealed class StationPlanner(PlanContext context, LicensePools pools) : KindPlanner(context)
{
    protected override ErrorId? GetConflict(CicObject? existing, CicObject row)
    {
        // A phone and its station share one name.
        if (existing is null)
            return Draft.HasOwner(SiteConstraints.StationName, row.Identity) ? ErrorId.PhoneHasName : null;
        bool isEdit = Context.Choices.IsEdit && GivesNothing(row);
        return existing is CicStation { IsManaged: true } && !isEdit ? ErrorId.StationIsManaged : null;
    }

    protected override void Create(CicObject row)
    {
        var station = (CicStation)row.Copy();
        GiveAccess(station, row, existing: null);
        Context.Site.EnsureReferences(station);
        Draft.Create(station);
    }

    protected override void Update(CicObject existing, CicObject row)
    {
        var station = (CicStation)Merge(existing, row);
        GiveAccess(station, row, (CicStation)existing);
        Context.Site.EnsureReferences(station);
        Draft.Update(existing, station);
    }

    private static bool GivesNothing(CicObject row) => row.Schema.Columns.Except(StationAccess.Given).All(column =>
        column == row.Schema.Identity || row.GetState(column) is CicCellState.Absent or CicCellState.Dropped);

    private void GiveAccess(CicStation station, CicObject row, CicStation? existing)
    {
        ImportOptions choices = Context.Choices;
        StationAccessPage.Choose(station, row, choices.Classifications, choices.AllClassifications);
        if ((choices.StationLicenses ?? StationLicenses.GivenBy(row, existing)) is not { } licenses)
            return;
        if (choices.IsEdit)
            pools.Allocate(station, existing, licenses);
        else
            pools.Add(station, existing, licenses);
    }
}
