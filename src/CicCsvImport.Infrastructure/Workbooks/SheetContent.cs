using ExcelDataReader;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>The content of a sheet, and what is noteworthy about it.</summary>
/// <param name="Records">The rows.</param>
/// <param name="HiddenRows">The hidden rows, from 1.</param>
/// <param name="HiddenColumns">The hidden columns of the list, from 0.</param>
/// <param name="Merged">The merged ranges.</param>
internal sealed record SheetContent(
    SheetRecords Records, IReadOnlyCollection<int> HiddenRows, IReadOnlyList<int> HiddenColumns, IReadOnlyList<CellRange> Merged)
{
    /// <summary>Whether it is the sheet of an .xls workbook.</summary>
    public bool IsOld { get; init; }

    /// <summary>The hidden sheets with the header of a list, which are not read.</summary>
    public IReadOnlyList<string> HiddenSheets { get; init; } = [];

    /// <summary>Finds what is noteworthy.</summary>
    /// <param name="place">The sheet.</param>
    public IEnumerable<CicIssue> FindIssues(IssuePlace place)
    {
        if (IsOld)
            yield return new CicIssue(IssueCatalog.OldWorkbook, place);
        if (HiddenSheets.Count > 0)
            yield return new CicIssue(IssueCatalog.HiddenSheet, place, HiddenSheets.Count, DisplayText.Some(HiddenSheets));
        (int rows, int first) = Records.CountBelowHeader(HiddenRows);
        if (rows > 0 || HiddenColumns.Count > 0)
            yield return new CicIssue(IssueCatalog.HiddenRow, place, DescribeHidden(rows), rows + HiddenColumns.Count) { Line = first };
        CellRange[] merged = [.. Merged.Where(IsInList).OrderBy(range => range.FromRow)];
        if (merged.Length > 0)
            yield return new CicIssue(IssueCatalog.MergedCell, place, merged.Length) { Line = merged[0].FromRow + 1 };
    }

    private bool IsInList(CellRange range) =>
        range.ToRow + 1 >= Records.HeaderRow
        && range.ToColumn >= Records.FirstColumn
        && range.FromColumn < Records.FirstColumn + Records.Width;

    private string DescribeHidden(int rows)
    {
        string hiddenRows = Messages.Format("HiddenRow_Rows", rows);
        if (HiddenColumns.Count == 0)
            return hiddenRows;
        string letters = string.Join(", ", HiddenColumns.Select(SheetReference.Letters));
        string columns = Messages.Format("HiddenRow_Columns", HiddenColumns.Count, letters);
        return rows == 0 ? columns : Messages.Format("HiddenRow_Both", hiddenRows, columns);
    }
}
