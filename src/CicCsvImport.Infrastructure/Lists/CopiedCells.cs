namespace CicCsvImport.Infrastructure.Lists;

/// <summary>The cells of a row that its copy has beside the column of problems.</summary>
internal static class CopiedCells
{
    /// <summary>Chooses the cells of a header, without the problems that an earlier copy has added.</summary>
    public static int[] Choose(IReadOnlyList<string> headings) =>
        [.. Enumerable.Range(0, headings.Count).Where(i => !Heading.Same(headings[i], Heading.Problem))];

    /// <summary>Chooses the surplus cells of a row, which are appended, so that no cell is lost.</summary>
    public static int[] ChooseSurplus(IReadOnlyList<string> headings, IListRecord row) =>
        [.. Enumerable.Range(headings.Count, Math.Max(0, row.Count - headings.Count))];
}
