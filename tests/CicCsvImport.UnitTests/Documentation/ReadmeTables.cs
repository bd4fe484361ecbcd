using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.UnitTests.Documentation;

/// <summary>The tables of the README, made from the code's own data.</summary>
internal static class ReadmeTables
{
    private static readonly CicSettings Settings = Repository.Settings();

    /// <summary>The tables, by the name of the marks between which they stand.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["columns"] = Columns,
        ["issues"] = Issues,
    };

    private static string Columns() => string.Join("\n\n", VendorLists.Catalog.Lists.Select(list =>
        $"**{list.Name}**: {list.Title} (`Test-{list.Noun}`, `Import-{list.Noun}`, `Export-{list.Noun}`)\n\n" + Table(
            ["Column", "What it is", "Form", "Where blank"],
            list.Columns.Select(column => new[]
            {
                column.Column.Name + (column.IsRequired ? " \\*" : ""),
                column.Column.Description + Aliases(column.Column),
                column.Column.FormOf(Settings),
                column.IsRequired ? "the row is skipped" : column.Column.DefaultText?.Invoke(Settings) ?? "",
            }))));

    private static string Aliases(Column column) => column.Aliases.Count == 0 ? ""
        : " Also headed " + string.Join(", ", column.Aliases.Select(alias => $"`{alias}`")) + ".";

    private static string Issues() => Table(
        ["Code", "Severity", "Effect", "When", "What to do"],
        IssueCatalog.All.Select(kind => new[]
        {
            $"`{kind.Code}`", kind.Severity.ToString(), kind.Effect.ToString(), kind.When, kind.Suggestion,
        }));

    private static string Table(string[] headings, IEnumerable<string[]> rows) => string.Join(
        "\n",
        new[] { headings, [.. headings.Select(_ => "---")] }.Concat(rows.Select(row => row.Select(Escape)))
            .Select(cells => "| " + string.Join(" | ", cells) + " |"));

    private static string Escape(string text) =>
        text.Replace("<", "\\<", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
