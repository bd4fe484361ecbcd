using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Checks that a saved plan changes each managed phone and its station alike.</summary>
internal static class PlannedPhones
{
    private static readonly Column[] Shared =
    [
        StationList.Type, StationList.Extension, StationList.IdentificationAddress, StationList.Manufacturer, StationList.Model,
        StationList.MacAddress,
    ];

    /// <exception cref="PlanFault">A phone and its station differ.</exception>
    public static void Check(IReadOnlyList<ObjectChange> changes)
    {
        Dictionary<ObjectName, int> phones = IndexesByName(changes, PhoneLists.Schema);
        Dictionary<ObjectName, int> stations = IndexesByName(changes, StationList.Schema);
        for (int i = 0; i < changes.Count; i++)
        {
            ObjectChange change = changes[i];
            if (change.Kind == PhoneLists.Schema)
                CheckPhone(change, i, stations.TryGetValue(GetKey(change), out int at) ? changes[at] : null, at);
            else if (change.Kind == StationList.Schema && IsManaged(change) && !phones.ContainsKey(GetKey(change)))
                throw new PlanFault(Messages.Get("PlanFile_NoPhone"), "changes", i);
        }
    }

    /// <summary>Returns the phones that are updated or left as they are, with their stations.</summary>
    public static HashSet<string> GetUpdated(IEnumerable<ObjectChange> changes) => new(
        changes.Where(change => change.Kind == PhoneLists.Schema && GetAction(change) == CicChangeAction.Update)
            .Select(change => change.Name),
        NameComparer.Instance);

    // A plan can remove a phone and create a station of the same name.
    private static ObjectName GetKey(ObjectChange change) =>
        new(StationList.Schema, GetAction(change) + " " + NameComparer.Normalize(change.Name).ToUpperInvariant());

    private static CicChangeAction GetAction(ObjectChange change) =>
        change.Action is CicChangeAction.Create or CicChangeAction.Remove ? change.Action : CicChangeAction.Update;

    private static Dictionary<ObjectName, int> IndexesByName(IReadOnlyList<ObjectChange> changes, ObjectSchema kind)
    {
        var indexes = new Dictionary<ObjectName, int>();
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i].Kind == kind)
                indexes[GetKey(changes[i])] = i;
        }

        return indexes;
    }

    private static bool IsManaged(ObjectChange station) => station.IsEffective && station.Properties.Any(property =>
        property.Column == StationList.Type && new[] { property.Old, property.New }.OfType<string>().Any(StationType.IsManaged));

    private static void CheckPhone(ObjectChange phone, int index, ObjectChange? station, int stationIndex)
    {
        bool needsStation = phone.Action is CicChangeAction.Create or CicChangeAction.Remove;
        bool fits = station is null || !station.IsEffective
            ? !needsStation
            : station.Action == (needsStation ? phone.Action : CicChangeAction.Update);
        if (!fits)
            throw new PlanFault(Messages.Get("PlanFile_NoStation"), "changes", index);
        CicStation? before = phone.Action == CicChangeAction.Create ? null : GetStation(phone, property => property.Old);
        CicStation? after = phone.Action == CicChangeAction.Remove ? null : GetStation(phone, property => property.New);
        foreach (Column column in Shared)
        {
            PropertyChange given = station?.Properties.FirstOrDefault(property => property.Column == column) ?? default;
            // An update has only what changes.
            bool changes = needsStation || !column.Same(before?[column], after?[column]);
            if (column.Same(given.New, changes ? after?[column] : null) && column.Same(given.Old, changes ? before?[column] : null))
                continue;
            string reason = Messages.Format("PlanFile_PhoneStation", column.Property);
            throw station is null
                ? new PlanFault(reason, "changes", index)
                : new PlanFault(reason, "changes", stationIndex, "properties", column.Property, 1);
        }

        foreach (PropertyChange property in station?.Properties ?? [])
        {
            if (StationList.Definition.Columns.Any(listed => listed.Column == property.Column)
                && property.Column != StationList.Name && !Shared.Contains(property.Column))
            {
                string reason = Messages.Format("PlanFile_Property", "managed phone's station");
                throw new PlanFault(reason, "changes", stationIndex, "properties", property.Column.Property);
            }
        }
    }

    private static CicStation GetStation(ObjectChange phone, Func<PropertyChange, object?> value)
    {
        var values = new CicPhone();
        foreach (PropertyChange property in phone.Properties)
            values.SetKnown(property.Column, value(property));
        return PhoneStation.Create(values);
    }
}
