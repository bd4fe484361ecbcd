using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>The output of a check.</summary>
internal enum CheckOutput
{
    /// <summary>Every issue.</summary>
    Issues,

    /// <summary>For each list, whether it passed.</summary>
    Passed,

    /// <summary>For each list, whether it passed and its number of issues by severity.</summary>
    Summary,
}

/// <summary>Checks lists and writes the result.</summary>
[WritesErrors(ErrorId.CodeNotFound, Uses = [typeof(ListInput), typeof(IssueCollector), typeof(RowInput)])]
internal sealed class ListCheck
{
    private readonly CicCmdlet _cmdlet;
    private readonly ListInput _input;
    private readonly string[]? _codes;
    private readonly CheckOutput _output;
    private readonly AnnotatedOutput? _annotated;
    private readonly RowInput _rows;
    private readonly CicListSummary _ofRows;
    private readonly ThrottledProgress _rowProgress;

    /// <summary>Prepares a check. An unknown code is an error, because it would find nothing and look like a clean list.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="input">The lists.</param>
    /// <param name="codes">The codes of the issues to report; null means all.</param>
    /// <param name="output">The output.</param>
    /// <param name="annotated">The workbook of -AnnotatedPath, or null.</param>
    public ListCheck(CicCmdlet cmdlet, ListInput input, string[]? codes, CheckOutput output, AnnotatedOutput? annotated = null)
    {
        (_cmdlet, _input, _codes, _output, _annotated) = (cmdlet, input, codes, output, annotated);
        _rows = input.NewRows();
        _ofRows = NewSummary(place: null);
        _rowProgress = ThrottledProgress.ForObjects(cmdlet, RowInput.Name);
        string[] known = [.. IssueCatalog.All.Select(kind => kind.Code)];
        foreach (string code in codes ?? [])
        {
            if (!known.Any(name => Wildcards.Match(code, name)))
                cmdlet.ThrowTerminatingError(Errors.NotFound(ErrorId.CodeNotFound, code, known));
        }
    }

    /// <summary>Whether any of some names is a column of the lists.</summary>
    public bool HasColumn(IEnumerable<string> names) => _rows.HasColumn(names);

    /// <summary>Checks a list.</summary>
    public void Check(ListReading reading)
    {
        var summary = NewSummary(reading.Place);
        IReadOnlyList<CicIssue> issues = Report(reading.Issues, summary);
        _annotated?.Start(reading, issues);
        foreach (ReadRow row in _input.Rows(reading, reading.Check(_input.Session, keepsCells: _annotated is not null)))
        {
            issues = Report(row.Issues, summary);
            if (_annotated is null)
                continue;
            // Of a list that has changed while being read, a copy would be incomplete.
            if (issues.FirstOrDefault(issue => issue.Severity == CicIssueSeverity.Severe) is { } changed)
                _input.EndWith(changed);
            _annotated.Write(row with { Issues = issues });
        }

        Write(summary);
    }

    /// <summary>Checks an object.</summary>
    public void Check(PSObject item)
    {
        _annotated?.ThrowObject();
        _rowProgress.Advance();
        if (_rows.Read(item) is { } row)
            Report(row.Issues, _ofRows);
    }

    /// <summary>Completes the check. All objects are one list.</summary>
    /// <param name="hasRefused">Whether some input was neither a list nor an object.</param>
    public void Complete(bool hasRefused)
    {
        _rowProgress.Complete();
        Report(_rows.TakeCounted(), _ofRows);
        _rows.WriteFaults();
        if (hasRefused || _rows.HasFault)
            _ofRows.Fail();
        if (hasRefused || _rows.Count > 0)
            Write(_ofRows);
        _annotated?.Commit();
    }

    private IReadOnlyList<CicIssue> Report(IReadOnlyList<CicIssue> issues, CicListSummary summary)
    {
        IReadOnlyList<CicIssue> reported = _input.Collect(_codes is null ? issues : [.. issues.Where(IsAskedFor)]);
        foreach (CicIssue issue in reported)
        {
            summary.Add(issue);
            if (_output == CheckOutput.Issues)
                _cmdlet.WriteObject(issue);
        }

        return reported;
    }

    private CicListSummary NewSummary(IssuePlace? place) => new(place) { HasOnlySomeCodes = _codes is not null };

    private void Write(CicListSummary summary)
    {
        if (_output == CheckOutput.Passed)
            _cmdlet.WriteObject(summary.Passed);
        else if (_output == CheckOutput.Summary)
            _cmdlet.WriteObject(summary);
    }

    private bool IsAskedFor(CicIssue issue) => issue.Severity == CicIssueSeverity.Severe || Wildcards.MatchAny(_codes!, issue.Code);
}
