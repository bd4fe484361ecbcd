using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>Plans what the Managed IP Phone Assistant does with its lists: each phone gets a station.</summary>
internal sealed class PhonePlanner(PlanContext context, LicensePools pools) : KindPlanner(context)
{
    private bool _hasOthers;

    protected override ErrorId? GetConflict(CicObject? existing, CicObject row) =>
        existing is null && Draft.Find(StationList.Schema, row.Identity) is not null ? ErrorId.StationHasName : null;

    protected override void Create(CicObject row)
    {
        Note(row, hasTemplate: false);
        var phone = (CicPhone)row.Copy();
        CicPhoneTemplate? template = TakeTemplate(phone, row);
        CicStation station = PhoneStation.Create(phone);
        if (((CicPhone)row).Station is { } own)
            KeepAccess(station, existing: null, own);
        else
            GiveAccess(station, existing: null, template);
        Context.Site.EnsureReferences(phone);
        Context.Site.EnsureReferences(station);
        Draft.Create(station);
        Draft.Create(phone);
    }

    protected override void Update(CicObject existing, CicObject row)
    {
        Note(row, hasTemplate: ((CicPhone)existing).Template is not null && !Context.Choices.IsEdit);
        var phone = (CicPhone)Merge(existing, row);
        CicPhoneTemplate? template = null;
        // A different template is applied like that of a new phone. The same template was applied before.
        if (row.GetState(PhoneLists.Template) == CicCellState.Given && !NameComparer.Same(phone.Template, ((CicPhone)existing).Template))
            template = TakeTemplate(phone, row);
        var oldStation = (CicStation)Draft.Get(StationList.Schema, existing.Identity);
        CicStation station = PhoneStation.Create(phone, oldStation);
        if (((CicPhone)row).Station is { } own)
            KeepAccess(station, oldStation, own);
        else if (template is not null || phone.Template is null || Context.Choices.IsEdit)
            GiveAccess(station, oldStation, template);
        Context.Site.EnsureReferences(phone);
        Context.Site.EnsureReferences(station);
        if (ObjectChange.Update(oldStation, station).IsEffective)
            Draft.Update(oldStation, station);
        Draft.Update(existing, phone);
    }

    /// <summary>
    /// Checks that what was chosen for phones applies to at least one of them. The assistant does not show these pages for a list by
    /// template.
    /// </summary>
    public override void Complete()
    {
        if (Context.Choices.ArePhonesMeant && !_hasOthers && Context.PhonesByTemplate.Count > 0)
            throw DirectoryErrors.Create(ErrorId.TemplateHasAccess, Context.PhonesByTemplate[0]);
    }

    // Their classifications and licenses come from their templates, whatever was chosen for others.
    private void Note(CicObject row, bool hasTemplate)
    {
        if (hasTemplate || row.GetState(PhoneLists.Template) == CicCellState.Given)
            Context.PhonesByTemplate.Add(row.Identity);
        else
            _hasOthers = true;
    }

    /// <summary>Applies the values of the phone's template, except those that the row sets.</summary>
    /// <returns>The template; null for a phone without a template, or if the template is unknown.</returns>
    private CicPhoneTemplate? TakeTemplate(CicPhone phone, CicObject row)
    {
        CicPhoneTemplate? template = phone.Template is { } name
            ? Context.Session.Known.Find(PhoneTemplateSchema.Schema, name) as CicPhoneTemplate
            : null;
        if (template is not null)
            PhoneStation.TakeOver(template, phone, isGiven: column => row.GetState(column) == CicCellState.Given);
        else if (phone.Template is null)
            phone.Active = true;
        phone.ProxyGroup ??= Context.Settings.Defaults.RegistrationGroup;
        phone.Location ??= Context.Settings.Defaults.Location;
        phone.FirmwareVersion ??= Context.Settings.Defaults.FirmwareVersion;
        return template;
    }

    // A phone of a directory keeps what its station has there, unless the command specifies something else.
    private void KeepAccess(CicStation station, CicStation? existing, CicStation own)
    {
        ImportOptions choices = Context.Choices;
        StationAccessPage.Choose(station, own, choices.Classifications, choices.AllClassifications);
        pools.Add(
            station,
            existing,
            choices.PhoneLicenses is { } all ? [Context.Settings.Defaults.License, .. all] : StationLicenses.GivenBy(own, existing) ?? []);
    }

    private void GiveAccess(CicStation station, CicStation? existing, CicPhoneTemplate? template)
    {
        ImportOptions choices = Context.Choices;
        if (template is not null)
        {
            StationAccessPage.Choose(station, template.Classifications, template.AllClassifications);
            pools.Allocate(station, existing, template.Licenses);
            // In an edit, explicit choices override those of a new template.
            if (!choices.IsEdit)
                return;
            existing = station;
        }

        StationAccessPage.Choose(station, choices.Classifications, choices.AllClassifications);
        if (choices.IsEdit && choices.PhoneLicenses is { } all)
            pools.Allocate(station, existing, all);
        // A phone by model also gets the basic license (reference: "Station Appearances Licenses").
        else if (existing is null || choices.PhoneLicenses is not null)
            pools.Add(station, existing, [Context.Settings.Defaults.License, .. choices.PhoneLicenses ?? []]);
    }
}
