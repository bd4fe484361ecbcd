using CicCsvImport.Core.Issues;

namespace CicCsvImport.Infrastructure.Text;

/// <summary>A file cannot be read as a list. It becomes a severe issue; it never reaches a user as an exception.</summary>
internal sealed class ListReadException(IssueKind kind, params object?[] arguments) : IOException(kind.Code)
{
    public IssueKind Kind { get; } = kind;

    public object?[] Arguments { get; } = arguments;

    /// <summary>The physical line, or 0 where the fault is the file's.</summary>
    public int Line { get; init; }

    /// <summary>The delimiter with which the file was read.</summary>
    public char Delimiter { get; init; }

    public CicIssue ToIssue(IssuePlace place) => new(Kind, place, Arguments) { Line = Line };
}
