using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Text;

namespace CicCsvImport.Rules;

/// <summary>
/// Names of things outside the row. They are judged only where there is something to judge them by, and written as they
/// were first known.
/// </summary>
internal static class ReferenceRules
{
    /// <summary>The default group always exists.</summary>
    public static readonly CellRule ProxyGroup = new(ReadProxyGroup);

    public static readonly CellRule Station = new(ReadStation) { Plain = session => session.References.Stations is null ? PlainText.Any : null };

    public static readonly CellRule Template = new(ReadTemplate) { Plain = session => session.References.Templates is null ? PlainText.Any : null };

    /// <summary>A role that is not known will be created without permissions: it is more often a misspelt one.</summary>
    public static readonly CellRule Role = new(ReadRole);

    /// <summary>A workgroup that is not known will be created.</summary>
    public static readonly CellRule Workgroup = new(ReadWorkgroup);

    private static string? ReadProxyGroup(in Cell cell) =>
        NameComparer.Same(cell.Text, cell.Row.Session.Settings.Defaults.RegistrationGroup)
            ? cell.Row.Session.Settings.Defaults.RegistrationGroup
            : Known(cell, cell.Row.Session.References.ProxyGroups, IssueCatalog.UnknownProxyGroup);

    private static string? ReadStation(in Cell cell) => Known(cell, cell.Row.Session.References.Stations, IssueCatalog.UnknownStation);

    private static string? ReadTemplate(in Cell cell)
    {
        IReadOnlyDictionary<string, CicPhoneTemplate>? templates = cell.Row.Session.References.Templates;
        if (templates is null)
            return cell.Text;
        return templates.TryGetValue(cell.Text, out CicPhoneTemplate? template)
            ? template.Name
            : cell.Drop(IssueCatalog.UnknownTemplate, Nearest(cell.Text, new NameTable().AddAll(templates.Keys)), []);
    }

    private static string? ReadRole(in Cell cell)
    {
        NameTable known = cell.Row.Session.References.Roles;
        if (known.Find(cell.Text) is { } role)
            return role;
        cell.Note(IssueCatalog.NewRole, Nearest(cell.Text, known));
        return AsFirstMet(cell, cell.Row.Session.NewRoles);
    }

    private static string? ReadWorkgroup(in Cell cell)
    {
        NameTable? known = cell.Row.Session.References.Workgroups;
        if (known?.Find(cell.Text) is { } workgroup)
            return workgroup;
        if (known is not null && cell.Row.File.IsFirst(IssueCatalog.NewWorkgroup, cell.Text))
            cell.Note(IssueCatalog.NewWorkgroup, Nearest(cell.Text, known));
        return AsFirstMet(cell, cell.Row.Session.NewWorkgroups);
    }

    private static string? Known(in Cell cell, NameTable? known, IssueKind unknown)
    {
        if (known is null)
            return cell.Text;
        return known.Find(cell.Text) ?? cell.Drop(unknown, Nearest(cell.Text, known), []);
    }

    private static Func<string?> Nearest(string name, NameTable known) => () => known.Nearest(name);

    private static string AsFirstMet(in Cell cell, NameTable met)
    {
        if (met.Find(cell.Text) is { } first)
            return first;
        met.Add(cell.Text);
        return cell.Text;
    }
}
