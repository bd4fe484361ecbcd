using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Help.Topics;

/// <summary>The generated parts of the topics: columns, issues, errors and cmdlets.</summary>
internal static class TopicParts
{
    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> Create(BuiltModule module, CicSettings settings) =>
        new Dictionary<string, Func<IEnumerable<string>>>
        {
            ["columns"] = () => VendorLists.Catalog.Lists.SelectMany(list => Columns(list, settings)),
            ["issues"] = () => IssueCatalog.All.GroupBy(kind => kind.Severity).OrderByDescending(group => group.Key).SelectMany(Issues),
            ["errors"] = () => module.Errors.GroupBy(error => error.Group).SelectMany(errors => Errors(errors, module.Docs)),
            ["cmdlets"] = () => module.Cmdlets.SelectMany(cmdlet => TopicText.Entry(
                cmdlet.Name,
                DocComments.Paragraphs(module.Docs.Find(cmdlet.Type)?.Element("summary")))),
        };

    private static IEnumerable<string> Columns(ListDefinition list, CicSettings settings) =>
    [
        $"  {list.Name}: {list.Title}",
        $"    Test-{list.Noun}, Import-{list.Noun}, Export-{list.Noun}",
        "",
        .. list.Columns.SelectMany(column => TopicText.Entry(column.Column.Name, About(column, settings))),
    ];

    private static IEnumerable<string> About(ListColumn listed, CicSettings settings)
    {
        Column column = listed.Column;
        string[] aliases = [.. HeadingNames.GetAliases(settings, column)];
        yield return column.Description;
        yield return $"Form: {column.FormOf(settings)}.";
        if (listed.IsRequired)
            yield return "Required: a row without it is skipped.";
        else if (column.DefaultText?.Invoke(settings) is { Length: > 0 } filledIn)
            yield return $"If blank: {filledIn}.";
        if (column.Key is not null)
            yield return "The value must be unique.";
        if (aliases.Length > 0)
            yield return $"Other headings: {string.Join(", ", aliases)}.";
    }

    private static IEnumerable<string> Issues(IGrouping<CicIssueSeverity, IssueKind> kinds) =>
    [
        $"  {kinds.Key}",
        "",
        .. kinds.SelectMany(kind => TopicText.Entry($"{kind.Code} ({kind.Effect})", [kind.When, kind.Suggestion])),
    ];

    private static IEnumerable<string> Errors(IGrouping<string, ErrorHelp> errors, DocComments docs) =>
    [
        .. DocComments.Paragraphs(docs.Find(ErrorHelp.GroupType, errors.Key)?.Element("summary"))
            .SelectMany(text => TopicText.Wrap(text, "  ")),
        "",
        .. errors.SelectMany(error => TopicText.Entry(error.Id, [$"{error.Category}, {error.Exception}", error.When])),
    ];
}
