using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Core.Catalog;

/// <summary>
/// Compares a directory with another one, and plans the changes that make its stations, phones and users equal to the other's. Passwords
/// are not compared.
/// </summary>
/// <param name="here">The directory.</param>
/// <param name="there">The other directory.</param>
/// <param name="settings">The properties of roles, workgroups and the like that are created.</param>
internal sealed class DirectoryComparison(IDirectoryView here, IDirectoryView there, CicSettings settings)
{
    private static readonly ObjectSchema[] Planned = [StationList.Schema, PhoneLists.Schema, UserList.Schema];

    /// <summary>Checks whether a plan can make the objects of a kind equal.</summary>
    public static bool IsPlanned(string kind) => Planned.Any(schema => schema.Kind == kind);

    /// <summary>Returns the differences by kind.</summary>
    /// <param name="includesEqual">Whether objects without a difference are returned too.</param>
    public IEnumerable<CicDifference> GetDifferences(bool includesEqual)
    {
        foreach (ObjectSchema kind in KindCatalog.All)
        {
            Dictionary<string, CicObject> others = there.GetAll(kind).ToDictionary(item => item.Identity, NameComparer.Instance);
            foreach (CicObject item in here.GetAll(kind))
            {
                if (others.TryGetValue(item.Identity, out CicObject? other) && IsCompanion(item) == IsCompanion(other))
                    others.Remove(item.Identity);
                foreach (CicDifference difference in Compare(item, other, includesEqual))
                    yield return difference;
            }

            foreach (CicObject other in others.Values.Where(other => !IsCompanion(other)))
                yield return new CicDifference(CicDifferenceKind.OnlyThere, new ObjectName(other));
        }
    }

    /// <summary>Plans the changes of stations, phones and users.</summary>
    public PlannedState Plan()
    {
        var draft = new PlannedState(here);
        var removals = new RemovalPlanner(draft, KindCatalog.All);
        var site = new SiteObjects(draft, settings);
        var pools = new LicensePools(draft);
        // Removals come first, so that others can have the names, licenses and numbers of removed objects.
        foreach (CicObject item in Enumerable.Reverse(Planned).SelectMany(kind => here.GetAll(kind).Where(IsOnlyHere).ToArray()))
            removals.Remove(item);
        foreach (CicObject other in Planned.SelectMany(there.GetAll).Where(other => other.Schema.PermanentError(other) is null))
        {
            CicObject? existing = draft.Find(other.Schema, other.Identity);
            CicObject desired = Take(existing, other, pools);
            if (existing is not null && !ObjectChange.Update(existing, desired).IsEffective)
                continue;
            site.EnsureReferences(desired);
            if (existing is not null)
                draft.Update(existing, desired);
            else
                draft.Create(desired, desired is CicUser ? PasswordOrigin.Generated : PasswordOrigin.None);
        }

        removals.Complete(force: false);
        return draft;
    }

    // A managed phone's station is removed with the phone.
    private bool IsOnlyHere(CicObject item) => !IsCompanion(item) && item.Schema.PermanentError(item) is null
        && GetRequired(item) is null
        && (there.Find(item.Schema, item.Identity) is not { } other || IsCompanion(other));

    // What an object must keep, because no other one will have it: there is no administrator in the other directory.
    private RequiredHolder? GetRequired(CicObject item) =>
        item.Schema.RequiredHolder is { } required && required.IsIn(item[required.Column]) && !IsHeldThere(item.Schema, required)
            ? required
            : null;

    // Objects that are permanent are not planned, so what they have in the other directory does not count.
    private bool IsHeldThere(ObjectSchema kind, RequiredHolder required) =>
        there.GetReferrers(required.Column.RefersTo!, required.Name).Any(referrer => referrer.Column == required.Column
            && there.Find(kind, referrer.Name.Name) is { } holder && kind.PermanentError(holder) is null);

    private CicObject Take(CicObject? existing, CicObject other, LicensePools pools)
    {
        CicObject desired = other.Copy();
        foreach (Column secret in other.Schema.Columns.Where(column => column.IsSecret))
            desired.SetKnown(secret, existing?[secret]);
        if (existing is not null && GetRequired(existing) is { } required)
            desired.SetKnown(required.Column, existing[required.Column]);
        switch (desired)
        {
            case CicStation station:
                pools.Allocate(station, (CicStation?)existing, GetLicenses(other));
                break;
            case CicUser user:
                user.SetKnown(UserAccount.MailboxAddress, existing?[UserAccount.MailboxAddress]);
                UserPlanner.CompleteMailbox(user, isCreated: existing is null);
                break;
        }

        return desired;
    }

    private static IEnumerable<CicDifference> Compare(CicObject item, CicObject? other, bool includesEqual)
    {
        var name = new ObjectName(item);
        if (other is null || IsCompanion(item) != IsCompanion(other))
        {
            // The phone stands for its station.
            if (!IsCompanion(item))
                yield return new CicDifference(CicDifferenceKind.OnlyHere, name);
            yield break;
        }

        bool isEqual = true;
        foreach (Column column in item.Schema.Columns.Where(column => IsCompared(column, item)))
        {
            object? value = GetValue(item, column);
            object? otherValue = GetValue(other, column);
            if (column.Same(value, otherValue))
                continue;
            isEqual = false;
            yield return new CicDifference(name, new PropertyChange(column, value, otherValue));
        }

        if (isEqual && includesEqual && !IsCompanion(item))
            yield return new CicDifference(CicDifferenceKind.Equal, name);
    }

    // What the directory assigns is not compared, nor is what a station has from its phone.
    private static bool IsCompared(Column column, CicObject item) =>
        column != item.Schema.Identity && !column.IsSecret && !column.LacksCapacity && column != UserAccount.MailboxAddress
        && (!IsCompanion(item) || StationAccess.Given.Contains(column));

    // A license that a station lacks is one that it should have.
    private static object? GetValue(CicObject item, Column column) =>
        column == StationAccess.Licenses ? CicNameList.From(GetLicenses(item)) : item[column];

    private static string[] GetLicenses(CicObject station) =>
    [
        .. StationAccess.Licenses.GetTexts(station[StationAccess.Licenses])
            .Union(StationAccess.UnallocatedLicenses.GetTexts(station[StationAccess.UnallocatedLicenses]), NameComparer.Instance),
    ];

    private static bool IsCompanion(CicObject item) => Companion.FindOwner(KindCatalog.All, item) is not null;
}
