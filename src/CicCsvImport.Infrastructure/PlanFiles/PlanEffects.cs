using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Checks an edited plan by the directory as it will be after the plan.</summary>
/// <param name="settings">The settings.</param>
/// <param name="view">The directory, in the state for which the plan was made.</param>
internal sealed class PlanEffects(CicSettings settings, IDirectoryView view)
{
    private readonly PlannedState _draft = new(view);
    private readonly LicenseCatalog _licenses = new(settings);

    /// <exception cref="PlanFault">No plan could have a change.</exception>
    public void Check(IReadOnlyList<ObjectChange> changes)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i].IsEffective)
                Apply(changes[i], i);
        }

        for (int i = 0; i < changes.Count; i++)
        {
            ObjectChange change = changes[i];
            bool isThere = change.Action is CicChangeAction.Create or CicChangeAction.Update;
            if (isThere && _draft.Find(change.Kind, change.Name) is { } after)
                Check(change, after, i);
        }

        foreach ((ObjectChange loss, RequiredHolder required) in LastHolders.Find(_draft, KindCatalog.All))
            throw new PlanFault(required.LossError.Text(loss.Name), "changes", IndexOf(changes, loss));
        foreach (Overdraft overdrawn in Overdraft.Find(_draft))
            throw new PlanFault(Messages.Format("PlanFile_Overdrawn", overdrawn.Name, overdrawn.Count, overdrawn.InUse), "changes");
    }

    private void Apply(ObjectChange change, int index)
    {
        CicObject? present = _draft.Find(change.Kind, change.Name);
        if (change.Action == CicChangeAction.Create)
        {
            if (present is not null)
                throw new PlanFault(Messages.Format("PlanFile_Exists", change.ObjectName), "changes", index, "name");
            _draft.Create(change.ToRecord());
            return;
        }

        if (present is null)
            throw new PlanFault(Messages.Format("PlanFile_Missing", change.ObjectName), "changes", index, "name");
        CheckOld(change, present, index);
        if (change.Action == CicChangeAction.Remove)
            _draft.Remove(present);
        else
            _draft.Update(present, change.ApplyTo(present));
    }

    // All values of a removed object are old ones.
    private static void CheckOld(ObjectChange change, CicObject present, int index)
    {
        IEnumerable<Column> columns = change.Action == CicChangeAction.Remove
            ? change.Kind.Columns.Where(column => column != change.Kind.Identity)
            : change.Properties.Select(property => property.Column);
        foreach (Column column in columns.Where(column => !column.IsSecret))
        {
            object? old = change.Properties.FirstOrDefault(property => property.Column == column).Old;
            if (!column.Same(present[column], old))
            {
                string actual = string.Join("|", column.GetTexts(present[column]));
                string text = Messages.Format("PlanFile_Old", actual.Length == 0 ? "null" : DisplayText.Quote(actual));
                throw new PlanFault(text, "changes", index, "properties", column.Property, 0);
            }
        }
    }

    private static int IndexOf(IReadOnlyList<ObjectChange> changes, ObjectChange wanted) =>
        Enumerable.Range(0, changes.Count).First(i => changes[i].Kind == wanted.Kind && NameComparer.Same(changes[i].Name, wanted.Name));

    private void Check(ObjectChange change, CicObject after, int index)
    {
        foreach (PropertyChange property in change.Properties.Where(property => property.Column.RefersTo is not null))
        {
            string? unknown = property.Column.GetTexts(property.New).Except(property.Column.GetTexts(property.Old))
                .FirstOrDefault(name => _draft.Find(property.Column.RefersTo!, name)?.Identity != name);
            if (unknown is not null)
            {
                string text = Messages.Format("PlanFile_Reference", property.Column.RefersTo!.Kind, DisplayText.Clean(unknown));
                throw new PlanFault(text, "changes", index, "properties", property.Column.Property, 1);
            }
        }

        if (after is CicStation station)
            CheckLicenses(station, index);
        if (after is CicUser user)
            CheckUser(user, index);
    }

    private void CheckLicenses(CicStation station, int index)
    {
        string[] all = [.. station.Licenses ?? CicNameList.None, .. station.UnallocatedLicenses ?? CicNameList.None];
        if (all.Distinct(NameComparer.Instance).Count() != all.Length)
            throw new PlanFault(Messages.Get("PlanFile_Value"), "changes", index, "properties", nameof(CicStation.UnallocatedLicenses), 1);
        if (_licenses.Check(all).Faults is { Count: > 0 } faults)
            throw new PlanFault(faults[0].Message, "changes", index, "properties", nameof(CicStation.Licenses), 1);
    }

    private static void CheckUser(CicUser user, int index)
    {
        if (OperatorUser.Is(user.Identity) && user.Roles?.Contains(OperatorUser.Role, NameComparer.Instance) != true)
            throw new PlanFault(Messages.Get("PlanFile_Operator"), "changes", index, "properties", nameof(CicUser.Roles), 1);
        if (user.Text(UserAccount.MailboxAddress) is not null && user.Mailbox != UserRules.MessageStore)
            throw new PlanFault(Messages.Get("PlanFile_Value"), "changes", index, "properties", UserAccount.MailboxAddress.Property, 1);
    }
}
