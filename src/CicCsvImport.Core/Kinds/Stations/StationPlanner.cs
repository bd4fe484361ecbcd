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
        GiveAccess(station, existing: null);
        Context.Site.EnsureReferences(station);
        Draft.Create(station);
    }

    protected override void Update(CicObject existing, CicObject row)
    {
        var station = (CicStation)Merge(existing, row);
        GiveAccess(station, (CicStation)existing);
        Context.Site.EnsureReferences(station);
        Draft.Update(existing, station);
    }

    private static bool GivesNothing(CicObject row) => row.Schema.Columns.All(column =>
        column == row.Schema.Identity || row.GetState(column) is CicCellState.Absent or CicCellState.Dropped);

    private void GiveAccess(CicStation station, CicStation? existing)
    {
        StationAccessPage.Choose(station, Context.Choices.Classifications, Context.Choices.AllClassifications);
        if (Context.Choices.StationLicenses is not { } licenses)
            return;
        if (Context.Choices.IsEdit)
            pools.Allocate(station, existing, licenses);
        else
            pools.Add(station, existing, licenses);
    }
}
