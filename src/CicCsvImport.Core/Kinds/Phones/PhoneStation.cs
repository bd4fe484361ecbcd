using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>Derives the station of a managed phone from the phone, and the phone from its template.</summary>
internal static class PhoneStation
{
    // The corresponding columns of templates and phones, whose names can differ.
    private static readonly (Column OfTemplate, Column OfPhone)[] Taken =
    [
        (PhoneTemplateSchema.Type, PhoneLists.Type),
        (PhoneTemplateSchema.Manufacturer, PhoneLists.Manufacturer),
        (PhoneTemplateSchema.Model, PhoneLists.Model),
        (PhoneTemplateSchema.RegistrationGroup, PhoneLists.ProxyGroup),
        .. PhoneOptions.OfTemplates.Columns.Zip(PhoneOptions.OfPhones.Columns, (template, phone) => (template, phone)),
    ];

    /// <summary>Copies a template's values to a phone, except those that the phone has itself.</summary>
    public static void TakeOver(CicPhoneTemplate template, CicPhone phone, Func<Column, bool> isGiven)
    {
        foreach ((Column ofTemplate, Column ofPhone) in Taken)
        {
            if (!isGiven(ofPhone))
                phone.SetKnown(ofPhone, template[ofTemplate]);
        }
    }

    /// <summary>
    /// Finds the stations that lose classifications or licenses because their phones get another template, whose values do not add to
    /// those of the one before.
    /// </summary>
    public static IEnumerable<string> FindLosing(IReadOnlyList<ObjectChange> changes)
    {
        HashSet<string> moved = new(
            changes.Where(change => change.Properties.Any(property => property.Column == PhoneLists.Template)).Select(phone => phone.Name),
            NameComparer.Instance);
        return changes
            .Where(change => change.Kind == StationList.Schema && moved.Contains(change.Name) && StationAccess.IsLost(change))
            .Select(station => station.Name);
    }

    /// <summary>Creates the phone's station, or updates an existing one.</summary>
    /// <param name="phone">The phone as it will be.</param>
    /// <param name="existing">The station as it is. It keeps the values that do not come from the phone.</param>
    public static CicStation Create(CicPhone phone, CicStation? existing = null)
    {
        var station = (CicStation?)existing?.Copy() ?? new CicStation();
        station.Path = phone.Path;
        station.Line = phone.Line;
        station.Name = phone.Name;
        station.Type = StationType.ManagedPrefix + phone.Type;
        station.Extension = phone.Extension;
        station.IdentificationAddress = phone.IdentificationAddress;
        station.Manufacturer = phone.Manufacturer;
        station.Model = phone.Model;
        station.MacAddress = phone.Address is { } address ? MacAddress.Parse(address) : null;
        return station;
    }
}
