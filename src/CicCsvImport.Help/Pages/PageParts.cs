using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Help.Pages;

/// <summary>The generated parts of the pages: columns, issues, errors and cmdlets, as tables.</summary>
internal static class PageParts
{
    public static IReadOnlyDictionary<string, Func<string>> Create(BuiltModule module, CicSettings settings) =>
        new Dictionary<string, Func<string>>
        {
            ["columns"] = () => string.Join("\n\n", VendorLists.Catalog.Lists.Select(list => Columns(list, settings))),
            ["issues"] = Issues,
            ["errors"] = () => string.Join(
                "\n\n", module.Errors.GroupBy(error => error.Group).Select(errors => Errors(errors, module.Docs))),
            ["cmdlets"] = () => MarkdownTable.Make(
                ["Cmdlet", "Description"],
                module.Cmdlets.Select(cmdlet => new[] { $"`{cmdlet.Name}`", Summary(module.Docs.Find(cmdlet.Type)) })),
        };

    private static string Columns(ListDefinition list, CicSettings settings) =>
        $"**{list.Name}**: {list.Title} (`Test-{list.Noun}`, `Import-{list.Noun}`, `Export-{list.Noun}`)\n\n" + MarkdownTable.Make(
            ["Column", "Description", "Form", "If blank"],
            list.Columns.Select(column => new[]
            {
                column.Column.Name + (column.IsRequired ? " \\*" : ""),
                column.Column.Description + Aliases(column.Column),
                column.Column.FormOf(settings),
                column.IsRequired ? "the row is skipped" : column.Column.DefaultText?.Invoke(settings) ?? "",
            }));

    private static string Aliases(Column column) => column.Aliases.Count == 0 ? ""
        : " Other headings: " + string.Join(", ", column.Aliases.Select(alias => $"`{alias}`")) + ".";

    private static string Issues() => MarkdownTable.Make(
        ["Code", "Severity", "Effect", "When", "What to do"],
        IssueCatalog.All.Select(kind => new[]
        {
            $"`{kind.Code}`", kind.Severity.ToString(), kind.Effect.ToString(), kind.When, kind.Suggestion,
        }));

    private static string Errors(IGrouping<string, ErrorHelp> errors, DocComments docs) =>
        $"**{errors.Key}**: {Summary(docs.Find(ErrorHelp.GroupType, errors.Key))}\n\n" + MarkdownTable.Make(
            ["Id", "Category", "Exception", "When, and what to do"],
            errors.Select(error => new[] { $"`{error.Id}`", error.Category, $"`{error.Exception}`", error.When }));

    private static string Summary(System.Xml.Linq.XElement? docs) => string.Join(" ", DocComments.Paragraphs(docs?.Element("summary")));
}
