namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// Judges the texts of all columns: whether a text is a value at all, before its column parses it, and what is noteworthy in it.
/// </summary>
internal sealed class TextRules
{
    /// <summary>
    /// Texts that no spreadsheet evaluates: they do not begin with <c>=</c>, <c>-</c> or <c>@</c>, and a leading <c>+</c> is followed
    /// only by digits.
    /// </summary>
    public static readonly CharacterClass NoFormula = CharacterClass.Any.NotFirst("=-@").After("+", CharacterClass.Digits);

    private readonly SpreadsheetErrors _errors;
    private readonly TypeNames _typeNames;
    private readonly HashSet<string> _placeholders;

    public TextRules(TextSettings settings)
    {
        _errors = new SpreadsheetErrors(settings.SpreadsheetErrors);
        _typeNames = new TypeNames(settings.TypeNames);
        _placeholders = [.. settings.Placeholders, SecretColumn.LeftOut];
        // Their first parts are few, so that few texts must be compared with several beginnings.
        IEnumerable<string> namespaces = settings.TypeNames.Concat(TypeNames.Prefixes)
            .Select(name => name.Split('.'))
            .Select(parts => parts.Length > 1 ? parts[0] + "." : parts[0]);
        IEnumerable<string> beginnings = settings.SpreadsheetErrors.Concat(_placeholders).Concat(namespaces);
        Ordinary = NoFormula.NotFirst("#").Except("]`").NotBeginning(beginnings.Where(text => text[0] != '#').Distinct());
    }

    /// <summary>Texts that have no issue, unless they contain <see cref="RemarkableCharacters"/>.</summary>
    public CharacterClass Ordinary { get; }

    /// <summary>Reads the text of a cell of one value. Returns null and reports the issue if it is not a value.</summary>
    public string? Read(in Cell cell)
    {
        string text = Blanks.Trim(cell.Text);
        if (IsOrdinary(text))
            return text;
        if (FindFault(text, cell) is { } fault)
            return cell.Drop(fault.Kind, fault.Detail, "");
        if (text.Any(Blanks.IsLineBreak))
            text = Blanks.JoinLines(text);
        return cell.Column.Column.NamesObjects ? Blanks.ToSpaces(text) : text;
    }

    /// <summary>Reads the text of a cell of several names, before it is split. Returns null and reports the issue if it has none.</summary>
    public string? ReadNames(in Cell cell)
    {
        string text = Blanks.Trim(cell.Text);
        if (IsOrdinary(text))
            return text;
        // After splitting, an object would no longer be recognized, and the cells of absorbed rows would be names.
        IssueKind? fault = _typeNames.Has(text) ? IssueCatalog.TypeName : HasBadLineBreak(text, cell) ? IssueCatalog.LineBreakInCell : null;
        return fault is null ? text : cell.Drop(fault, "", "");
    }

    /// <summary>
    /// Reads the nonblank names of a cell. Returns null and reports the issue if one of them is not a value: the other names alone would
    /// remove memberships.
    /// </summary>
    public IReadOnlyList<string>? ReadNames(in Cell cell, IEnumerable<string> given)
    {
        string[] names = [.. given.Where(name => !InvisibleText.IsAll(name)).Select(name => Blanks.ToSpaces(Blanks.Trim(name)))];
        foreach (string name in names)
        {
            if (IsOrdinary(name) || FindFault(name, cell) is not { } fault)
                continue;
            cell.With(name).Drop(fault.Kind, fault.Detail, names.Length == 1 ? "" : Messages.Get("Cell_OtherNames"));
            return null;
        }

        return names;
    }

    /// <summary>Notes what is noteworthy in the text of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="replacement">The text that was read instead, or null.</param>
    public void Look(in Cell cell, string? replacement)
    {
        string text = Blanks.Trim(cell.Text);
        if (IsOrdinary(text))
            return;
        Cell trimmed = cell.With(text);
        if (replacement is not null)
            trimmed.Replace(IssueCatalog.SpaceReplaced, replacement);
        if (QuotationMarks.Surround(text))
            trimmed.Note(IssueCatalog.StrayQuote);
        if (!cell.Row.File.Map.IsMisread && Mojibake.IsIn(text))
            trimmed.Count(IssueCatalog.SuspectEncoding);
        if (!cell.Column.Column.HoldsNumber && !NoFormula.Has(text))
            trimmed.Note(IssueCatalog.FormulaCell);
        if (InvisibleText.Find(text) is { } mark)
            trimmed.Note(IssueCatalog.InvisibleCharacter, nearest: null, $"U+{mark:X4}");
    }

    /// <summary>Finds out why a trimmed text on one line is not a value; null if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isMisread">Whether it was read in the wrong encoding. The file has one issue for all its letters.</param>
    public (IssueKind Kind, string Detail)? FindFault(string text, bool isMisread = false)
    {
        if (_typeNames.Has(text))
            return (IssueCatalog.TypeName, "");
        if (_errors.Has(text))
            return (IssueCatalog.SpreadsheetError, "");
        if (text.Contains(RemarkableCharacters.Replacement))
            return (IssueCatalog.DamagedText, "");
        if (ControlCharacters.Find(text, isMisread) is { } control)
            return (IssueCatalog.ControlCharacter, control);
        return _placeholders.Contains(text) ? (IssueCatalog.PlaceholderValue, text) : null;
    }

    private (IssueKind Kind, string Detail)? FindFault(string text, in Cell cell) =>
        FindFault(text, cell.Row.File.Map.IsMisread) ?? (HasBadLineBreak(text, cell) ? (IssueCatalog.LineBreakInCell, "") : null);

    // A line with a delimiter may be an absorbed row.
    private static bool HasBadLineBreak(string text, in Cell cell) =>
        text.Any(Blanks.IsLineBreak) && (!cell.Column.Column.AllowsLineBreaks || text.Any(cell.Row.File.Map.Delimiters.Contains));

    private bool IsOrdinary(string text) => Ordinary.Has(text) && !RemarkableCharacters.AreIn(text);
}
