namespace CicCsvImport.Infrastructure.Text;

/// <summary>A file cannot be read as a list. The exception is converted to a severe issue and never reaches a user.</summary>
internal sealed class ListReadException(IssueKind kind, params object?[] arguments) : IOException(kind.Code)
{
    public IssueKind Kind { get; } = kind;

    public object?[] Arguments { get; } = arguments;

    /// <summary>The physical line or the row, or 0 if the fault concerns the whole file.</summary>
    public int Line { get; init; }

    /// <summary>The sheet, if the fault concerns one.</summary>
    public string? Sheet { get; init; }

    /// <inheritdoc cref="CicIssue.TextId"/>
    public string? TextId { get; init; }

    /// <summary>The delimiter that the file was read with.</summary>
    public char Delimiter { get; init; }

    public CicIssue ToIssue(IssuePlace place) =>
        new(Kind, Sheet is null ? place : place with { Sheet = Sheet }, Arguments) { Line = Line, TextId = TextId };
}
