using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>
/// Checks that a saved plan has only what a plan can have: the new values pass the rules of their lists and have the form that these
/// rules give them. Old values, which an update keeps or replaces, are not checked. A directory adds what a plan does not have: the other
/// values of an updated object, on which some rules depend.
/// </summary>
internal sealed class PlanRules
{
    private readonly CicSettings _settings;
    private readonly CancellationToken _cancellation;
    private readonly ObjectReader _reader;
    private readonly LicenseCatalog _licenses;
    private readonly Dictionary<Column, Func<string, bool>> _otherRules;
    private HashSet<string> _updatedPhones = [];

    public PlanRules(CicSettings settings, CancellationToken cancellation)
    {
        _settings = settings;
        _cancellation = cancellation;
        // Whether a name exists is known only to the directory, which checks references and keys when the plan is applied.
        var known = new KnownNames().Add(SiteSchemas.Role, RoleMatrix.KnownRoles());
        _reader = new ObjectReader(new ValidationContext(settings, known)) { AreNumbered = true };
        _licenses = new LicenseCatalog(settings);
        _otherRules = new()
        {
            [StationAccess.Licenses] = IsLicense,
            [StationAccess.UnallocatedLicenses] = IsLicense,
            [PhoneOptions.OfPhones.TimeZone] = text => TimeZones.TryFind(text, out _),
            [PhoneOptions.OfPhones.AudioProtocol] = AudioProtocols.All.Contains,
            [PhoneOptions.OfPhones.StationAppearances] = text => IsFormOf(text, CicStationAppearance.Parse),
            [PhoneOptions.OfPhones.AdvancedOptions] = text => IsFormOf(text, AdvancedOption.Parse),
        };
    }

    /// <summary>The directory; null if the plan is checked without it.</summary>
    public IDirectoryView? Directory { get; init; }

    /// <exception cref="PlanFault">Something in the plan is invalid.</exception>
    public void Check(CicImportPlan plan)
    {
        IReadOnlyList<ObjectChange> changes = plan.ObjectChanges;
        CheckShown(plan.Options, "options");
        for (int i = 0; i < plan.Issues.Count; i++)
            Check(plan.Issues[i], i);
        _updatedPhones = PlannedPhones.GetUpdated(changes);
        var changed = new HashSet<ObjectName>();
        var removed = new HashSet<ObjectName>();
        for (int i = 0; i < changes.Count; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            try
            {
                Check(changes[i], i + 1);
                if (changes[i].IsEffective && !IsFirst(changes[i]))
                    throw new PlanFault(Messages.Format("PlanFile_ChangedTwice", changes[i].ObjectName), "name");
            }
            catch (PlanFault fault)
            {
                throw fault.Under("changes", i);
            }
        }

        PlannedPhones.Check(changes);
        new PlanKeys(_settings, Directory).Check(changes);
        if (Directory is not null)
            new PlanEffects(_settings, Directory).Check(changes);

        // Another object can be created with the name of a removed one.
        bool IsFirst(ObjectChange change)
        {
            ObjectName key = change.ObjectName.ToKey();
            return change.Action switch
            {
                CicChangeAction.Remove => !changed.Contains(key) && removed.Add(key),
                CicChangeAction.Create => changed.Add(key),
                _ => !removed.Contains(key) && changed.Add(key),
            };
        }
    }

    private static void Check(CicIssue issue, int index)
    {
        CheckShown(issue.Reason, "issues", index, "reason");
        CheckShown(issue.Suggestion, "issues", index, "suggestion");
        CheckShown(issue.List, "issues", index, "list");
        CheckShown(issue.Column, "issues", index, "column");
        CheckShown(issue.Value, "issues", index, "value");
        CheckShown(issue.Replacement, "issues", index, "replacement");
        CheckShown(issue.Path.Length == 0 ? issue.Location : null, "issues", index, "object");
    }

    // Texts that are shown as they are have no characters that control a terminal.
    private static void CheckShown(string? text, params object[] path)
    {
        if (text is not null && DisplayText.CleanPath(text) != text)
            throw new PlanFault(Messages.Get("PlanFile_Control"), path);
    }

    private void Check(ObjectChange change, int number)
    {
        CheckShown(change.Reason, "reason");
        if (change.Reason is not null && change.Action is CicChangeAction.Create or CicChangeAction.Update)
            throw new PlanFault(Messages.Get("PlanFile_Reason"), "reason");
        CheckText(change.Name, isTrimmed: change.Action == CicChangeAction.Create, "name");
        if (!change.IsEffective)
            return;
        if (change.Action == CicChangeAction.Update)
            CheckUpdated(change);
        else if (change.Action == CicChangeAction.Remove && change.Kind.PermanentError(change.ToRecord()) is { } permanent)
            throw new PlanFault(permanent.Text(change.Name), "action");
        if (ListOf(change.Kind) is not { } list)
            CheckFilled(change);
        else if (change.Action != CicChangeAction.Remove)
            Check(change, list, number);
    }

    // Only new users get a generated password.
    private static void CheckUpdated(ObjectChange change)
    {
        if (change.PasswordOrigin == PasswordOrigin.Generated)
            throw new PlanFault(Messages.Get("PlanFile_Value"), "password");
        foreach (PropertyChange same in change.Properties.Where(property => property.Column.Same(property.Old, property.New)))
            throw new PlanFault(Messages.Get("PlanFile_Same"), "properties", same.Column.Property);
    }

    private static ListDefinition? ListOf(ObjectSchema kind) =>
        kind == StationList.Schema ? StationList.Definition
        // A phone has the values of its template, so it is complete without it.
        : kind == PhoneLists.Schema ? PhoneLists.ByModel
        : kind == UserList.Schema ? UserList.Definition
        : null;

    /// <summary>Checks an object that is created because others refer to it. Its name determines everything else.</summary>
    private void CheckFilled(ObjectChange change)
    {
        if (change.Action != CicChangeAction.Create || change.Kind.FillFromName is null)
            throw new PlanFault(Messages.Format("PlanFile_Kind", change.Kind.Kind), "action");
        ObjectChange expected = ObjectChange.Create(change.Kind.MakeFromName(change.Name, _settings));
        if (!expected.IsSameAs(change))
            throw new PlanFault(Messages.Format("PlanFile_Filled", change.Kind.Kind), "properties");
    }

    private void Check(ObjectChange change, ListDefinition list, int number)
    {
        CicObject? existing = change.Action == CicChangeAction.Update ? Directory?.Find(change.Kind, change.Name) : null;
        bool isManaged = existing is CicStation { IsManaged: true } || IsManaged(change);
        bool isUpdated = change.Action == CicChangeAction.Update && change.Kind == StationList.Schema
            && _updatedPhones.Contains(change.Name);
        if (existing is not null && isManaged && !isUpdated
            && change.Properties.Any(property => list.Columns.Any(listed => listed.Column == property.Column)))
        {
            throw new PlanFault(Messages.Get("PlanFile_NoPhone"));
        }

        // The values of a managed phone's station are those of the phone.
        if (!isManaged && !isUpdated)
            CheckListed(change, existing, list, number);
        foreach (PropertyChange property in change.Properties.Where(property => property.New is not null))
        {
            if (property.Column == change.Kind.Identity || list.Columns.Any(listed => listed.Column == property.Column))
                continue;
            foreach (string text in Judged(change, property))
                CheckOther(property.Column, text);
        }

        if (change.Kind == UserList.Schema)
            CheckMailbox(change);
    }

    private static bool IsManaged(ObjectChange change) =>
        change.NewText(StationList.Type.Property) is { } type && StationType.IsManaged(type);

    private void CheckListed(ObjectChange change, CicObject? existing, ListDefinition list, int number)
    {
        object?[] given = Array.ConvertAll(list.Columns, listed => GetCell(change, listed));
        object?[] cells = [.. given.Select((cell, i) => cell ?? GetContext(existing, list.Columns[i].Column))];
        ReadRow row;
        try
        {
            row = _reader.Read(list, cells, record: null, number);
        }
        catch (FormatException unreadable)
        {
            throw new PlanFault(unreadable.Message, "properties");
        }

        ILookup<bool, CicIssue> issues = row.Issues.Where(issue => issue.Effect != CicIssueEffect.None)
            .ToLookup(issue => IsJudged(Array.FindIndex(list.Columns, listed => listed.Column.Name == issue.Column)));
        if (issues[true].FirstOrDefault() is { } fault)
            throw new PlanFault(fault.Reason + " " + fault.Suggestion, GetPath(change.Kind, change.Kind.Find(fault.Column ?? "")));
        for (int i = 0; i < given.Length; i++)
        {
            Column column = list.Columns[i].Column;
            // A value that the update keeps can make the whole row invalid.
            bool isRead = row.Record is not null || !issues[false].Any();
            if (isRead && given[i] is { } cell && !IsStoredAs(column, row.Record?[column], cell))
                throw new PlanFault(Messages.Get("PlanFile_Value"), GetPath(change.Kind, column));
            bool hasDefault = column.Default is not null && column.Key is null;
            if (change.Action == CicChangeAction.Create && hasDefault && change.Properties.All(property => property.Column != column))
                throw new PlanFault(Messages.Format("PlanFile_Lacks", column.Property), "properties");
        }

        bool IsJudged(int cell) => cell < 0 || given[cell] is not null;
    }

    private static object? GetContext(CicObject? existing, Column column) =>
        existing is null || column.IsSecret || column.HoldsSeveral || Column.GetState(existing[column]) != CicCellState.Given
            ? null
            : existing[column];

    private static object? GetCell(ObjectChange change, ListColumn listed)
    {
        bool isCreated = change.Action == CicChangeAction.Create;
        if (listed.Column == change.Kind.Identity)
            return isCreated ? change.Name : null;
        PropertyChange property = change.Properties.FirstOrDefault(property => property.Column == listed.Column);
        if (property.New is null)
            return isCreated && listed.IsRequired ? "" : null;
        if (!listed.Column.HoldsSeveral)
            return property.New;
        string[] names = [.. Judged(change, property)];
        return names.Length == 0 ? null : listed.Column.Restore(names);
    }

    // Names that an update keeps are old values.
    private static IEnumerable<string> Judged(ObjectChange change, PropertyChange property) =>
        change.Action == CicChangeAction.Update && property.Column is NamesColumn
            ? property.Column.GetTexts(property.New).Except(property.Column.GetTexts(property.Old), NameComparer.Instance)
            : property.Column.GetTexts(property.New);

    private static bool IsStoredAs(Column column, object? read, object given) => (column.Store(read), column.Store(given)) switch
    {
        (string one, string other) => one == other,
        (string[] some, string[] others) => some.SequenceEqual(others),
        (null, null) => true,
        _ => false,
    };

    private static object[] GetPath(ObjectSchema kind, Column? column) =>
        column is null ? ["properties"]
        : column == kind.Identity ? ["name"]
        : ["properties", column.Property, 1];

    private void CheckOther(Column column, string text)
    {
        object[] path = ["properties", column.Property, 1];
        CheckText(text, isTrimmed: column is not TextsColumn, path);
        if (_otherRules.TryGetValue(column, out Func<string, bool>? isValid) && !isValid(text))
            throw new PlanFault(Messages.Get("PlanFile_Value"), path);
    }

    private static void CheckText(string text, bool isTrimmed, params object[] path)
    {
        if (ControlCharacters.Find(text) is not null || text.Any(Blanks.IsLineBreak))
            throw new PlanFault(Messages.Get("PlanFile_Control"), path);
        if (isTrimmed && Blanks.Trim(text) != text)
            throw new PlanFault(Messages.Get("PlanFile_Value"), path);
    }

    private static void CheckMailbox(ObjectChange change)
    {
        string? address = change.NewText(UserAccount.MailboxAddress.Property);
        bool hasStore = change.NewText(UserList.Mailbox.Property) == UserRules.MessageStore;
        string name = change.NewText(UserList.DisplayName.Property) ?? "";
        bool isValid = change.Action == CicChangeAction.Create
            ? address == (hasStore ? UserRules.MessageStore + ":" + name : null)
            : address is null || address.StartsWith(UserRules.MessageStore + ":", StringComparison.Ordinal);
        if (!isValid)
            throw new PlanFault(Messages.Get("PlanFile_Value"), GetPath(change.Kind, UserAccount.MailboxAddress));
    }

    private bool IsLicense(string name) => _licenses.Find(name)?.Name == name;

    private static bool IsFormOf(string text, Func<string, object> parse)
    {
        try
        {
            return parse(text).ToString() == text;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
