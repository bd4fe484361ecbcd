using System.Globalization;
using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>
/// Nothing is lost in silence: records in are records out and records skipped with an issue; and every cell of a record that
/// came out says the same there, unless an issue names the cell or its column.
/// </summary>
internal static class Invariant
{
    /// <summary>What was lost, or null.</summary>
    public static string? Fault(KnownList known, ReadList read)
    {
        if (!read.IsReadable)
            return OnlySevere(read.Issues);
        if (Texts(read.AllIssues) is { } badText)
            return badText;
        known = known with { IsMisread = read.Issues.Any(issue => issue is { Code: "SuspectEncoding", Column: "" or null }) };
        if (known.Rows.Count != read.Rows.Count)
            return $"{known.Rows.Count} records went in, and {read.Rows.Count} were judged";
        if (Headings(known, read) is { } heading)
            return heading;
        for (int i = 0; i < known.Rows.Count; i++)
        {
            if (Row(known, known.Rows[i], read.Rows[i]) is { } fault)
                return $"Line {known.Rows[i].Line}: {fault}";
        }

        int passedOver = read.Rows.Count(IsPassedOver);
        int counted = read.Issues.Where(issue => issue.Code == "ManagedStation")
            .Sum(issue => int.Parse(issue.Reason.Split(' ')[0], CultureInfo.InvariantCulture));
        return passedOver == counted ? null : $"{passedOver} rows were passed over, and an issue says {counted}";
    }

    private static bool IsPassedOver(ReadRow row) => row is { Record: null, Issues.Count: 0 };

    /// <summary>What was lost where the rows of a list came as objects, or null.</summary>
    public static string? FaultOfObjects(ListDefinition list, KnownList known)
    {
        // An object has no surplus cells, and no quotes that would keep blanks around its password.
        IEnumerable<KnownRow> rows = known.Rows.Select(row => row with { Cells = [.. known.Columns.Zip(row.Cells, OfObject)] });
        // A tab at the beginning or end is a blank there.
        KnownList objects = known with { Rows = [.. rows], Delimiters = ",;|" };
        IReadOnlyList<ReadRow> read = ReadList.OfObjects(list, objects);
        for (int i = 0; i < read.Count; i++)
        {
            // Of objects it is not known beforehand which names come; an earlier one that was a default is named then.
            int line = objects.Rows[i].Line;
            CicIssue[] here = [.. read[i].Issues.Where(issue => issue.Line == line || issue.Code != "DuplicateMachineName")];
            if ((Texts(here) ?? Row(objects, objects.Rows[i], read[i] with { Issues = here })) is { } fault)
                return $"Object {i + 1}: {fault}";
        }

        return null;

        static string OfObject(string? column, string cell) => column == "Password" ? CellOracle.Trim(cell) : cell;
    }

    /// <summary>Every text of an issue is one line, its value is not long, and nothing in it moves a terminal.</summary>
    public static string? Texts(IEnumerable<CicIssue> issues)
    {
        foreach (CicIssue issue in issues)
        {
            string[] texts = [issue.Message, issue.Suggestion, issue.Reason, issue.ToString(), issue.Value ?? "", issue.Column ?? ""];
            foreach (string text in texts)
            {
                if (text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E' or '\u200B' or '\uFEFF'))
                    return $"{issue.Code} shows a character that must not be shown";
            }

            if (issue.Value?.Length > 80)
                return $"{issue.Code} shows a value of {issue.Value.Length} characters";
        }

        return null;
    }

    private static string? OnlySevere(IReadOnlyList<CicIssue> issues) =>
        issues is [{ Severity: CicIssueSeverity.Severe, Effect: CicIssueEffect.FileRejected }]
            ? Texts(issues)
            : "a file was not read, without one severe issue";

    private static string? Headings(KnownList known, ReadList read)
    {
        for (int i = 0; i < known.Headings.Count; i++)
        {
            bool isUsed = known.Columns[i] is null && !Heading.Same(known.Headings[i], "Problem")
                && known.Rows.Any(row => i < row.Cells.Count && !CellOracle.IsBlank(row.Cells[i]));
            if (isUsed && !read.Issues.Any(IsOfColumn))
                return $"the cells below the heading '{known.Headings[i]}' were lost";
        }

        return null;
    }

    private static bool IsOfColumn(CicIssue issue) =>
        issue is { Code: "UnknownColumn" or "IgnoredColumn" or "DuplicateColumn", Effect: CicIssueEffect.ValueDropped };

    private static string? Row(KnownList known, KnownRow row, ReadRow result)
    {
        if (IsPassedOver(result))
            return null;
        bool isSkipped = result.Issues.Any(issue => issue.Effect == CicIssueEffect.RowSkipped);
        if (isSkipped != (result.Record is null))
            return isSkipped ? "an issue says that the row is skipped, and it came out" : "the row was lost";
        if (result.Issues.FirstOrDefault(issue => issue.Line != row.Line) is { } elsewhere)
            return $"{elsewhere.Code} names line {elsewhere.Line}";
        // Which cells such a row has is not known.
        if (result.Issues.Any(issue => issue.Code == "RowInOneCell"))
            return null;
        bool hasSurplus = row.Cells.Skip(known.Headings.Count).Any(cell => !CellOracle.IsBlank(cell));
        if (hasSurplus != result.Issues.Any(issue => issue.Code == "TooManyFields"))
            return "surplus cells were lost, or reported where there are none";
        return result.Record is null ? null : Cells(known, row, result) ?? Mixture(known, row);
    }

    // Nobody gets the values of another row.
    private static string? Mixture(KnownList known, KnownRow row)
    {
        for (int i = 0; i < row.Cells.Count; i++)
        {
            string cell = CellOracle.TrimEnd(row.Cells[i]);
            bool isColumn = i < known.Columns.Count && known.Columns[i] is not null;
            if (isColumn && cell.IndexOfAny(['\r', '\n']) >= 0 && cell.Any(known.Delimiters.Contains))
                return $"cell {i + 1} has absorbed rows, and the row came out";
        }

        string[] given = [.. row.Cells.Where(cell => !CellOracle.IsBlank(cell))];
        bool isRow = given is [var only] && only == row.Cells[0] && only.IndexOfAny(['\r', '\n']) < 0
            && known.Headings.Count(heading => !Heading.Same(heading, "Problem")) > 1
            && ",;\t|".Any(delimiter => CellOracle.Trim(only).Count(c => c == delimiter) >= 2);
        return isRow ? "a row in one cell came out" : null;
    }

    private static string? Cells(KnownList known, KnownRow row, ReadRow result)
    {
        CicObject record = result.Record!;
        if (record.Line != row.Line)
            return $"the object names line {record.Line}";
        for (int i = 0; i < known.Columns.Count; i++)
        {
            if (known.Columns[i] is not { } column)
                continue;
            string cell = i < row.Cells.Count ? row.Cells[i] : "";
            if (Cell(column, cell, record, result.Issues, known.IsMisread) is { } fault)
                return $"{column} '{cell}' {fault}";
        }

        return null;
    }

    private static string? Cell(string column, string cell, CicObject record, IReadOnlyList<CicIssue> issues, bool isMisread)
    {
        object? value = Value(record, column);
        CicCellState state = record.GetState(column);
        CicIssue[] here = [.. issues.Where(issue => issue.Column == column)];
        bool hasValue = !record.IsDefault(column) && !CellOracle.IsNothing(value);
        if (CellOracle.IsBlank(cell, column))
            return state == CicCellState.Blank && !hasValue ? null : $"is blank, and {state} came out";
        if (here.Any(issue => issue.Effect == CicIssueEffect.ValueDropped))
            return state == CicCellState.Dropped && !hasValue ? null : $"was to be dropped, and {state} came out";
        // Of names, separators alone give none.
        if (column is "Roles" or "Workgroups" && CellOracle.Split(cell).Length == 0)
            return null;
        if (state != CicCellState.Given)
            return $"is {state} without an issue";
        string text = CellOracle.WithSpaces(column, cell);
        string[] texts = column is "Roles" or "Workgroups" ? CellOracle.Split(text) : [text];
        if (column != "Password" && Array.Exists(texts, part => CellOracle.IsUnfit(part, isMisread)))
            return "is not a value, and came out";
        if (here.Any(issue => issue is { Effect: CicIssueEffect.ValueReplaced, Code: not "SpaceReplaced" }))
            return null;
        bool isReplaced = here.Any(issue => issue.Code == "SpaceReplaced");
        string expected = isReplaced ? text : CellOracle.Normal(column, cell);
        return CellOracle.Agree(column, expected, value) ? null : $"came out as '{value}'";
    }

    /// <summary>The value of a column as a script sees it: by the object's property.</summary>
    public static object? Value(CicObject record, string column)
    {
        string property = column switch
        {
            "DID" => nameof(CicUser.Did),
            "OCS" => nameof(CicUser.Ocs),
            "MAC Address" => nameof(CicStation.MacAddress),
            "Network ID" => nameof(CicUser.NetworkId),
            _ => column.Replace(" ", ""),
        };
        return record.GetType().GetProperty(property)!.GetValue(record);
    }
}
