using CicCsvImport.Issues;

namespace CicCsvImport.Lists;

/// <summary>A row that is being read: what the rules see of it and report to.</summary>
internal sealed class Row(ListDefinition list, CheckSession session, IssuePlace place)
{
    private readonly HashSet<(IssueKind, string)> _noted = [];
    private List<CicIssue> _issues = [];

    public ListDefinition List { get; } = list;

    public CheckSession Session { get; } = session;

    public IssuePlace Place { get; } = place;

    /// <summary>The object the row becomes.</summary>
    public CicRecord Record { get; private set; } = null!;

    public int Line { get; private set; }

    /// <summary>The record's number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether an issue costs the whole row.</summary>
    public bool IsSkipped { get; private set; }

    /// <summary>The number of issues reported so far.</summary>
    public int IssueCount => _issues.Count;

    public void Start(int line)
    {
        Record = List.Schema.Create();
        Record.Path = Place.Path;
        Record.Line = Line = line;
        Number++;
        IsSkipped = false;
        if (_issues.Count > 0)
            _issues = [];
    }

    public void Report(CicIssue issue)
    {
        IsSkipped |= issue.Effect == CicIssueEffect.RowSkipped;
        _issues.Add(issue);
    }

    /// <summary>Whether this is the first time in the file that the kind is to be reported for the name.</summary>
    public bool IsFirst(IssueKind kind, string name) => _noted.Add((kind, Text.NameComparer.Normalize(name).ToUpperInvariant()));

    /// <summary>A cell of the row, for a row rule to report to.</summary>
    public Cell CellOf(Column column) =>
        new(this, List.Columns.First(listed => listed.Column == column), Record.Text(column) ?? "");

    /// <summary>What became of the row.</summary>
    public RowResult Finish() => new(IsSkipped ? null : Record, _issues);
}
