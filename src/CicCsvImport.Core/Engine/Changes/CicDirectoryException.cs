using CicCsvImport.Core.Issues;

namespace CicCsvImport;

/// <summary>A directory cannot be used, or refuses what it is asked.</summary>
public sealed class CicDirectoryException : Exception
{
    private readonly string? _issueCode;

    /// <summary>Makes an exception.</summary>
    public CicDirectoryException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    public CicDirectoryException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What it comes from.</param>
    public CicDirectoryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CicDirectoryException(ErrorId id, string message, Exception? innerException = null)
        : base(message, innerException) => Id = id;

    /// <summary>An object that a command makes besides is not fit to be committed.</summary>
    internal CicDirectoryException(CicIssue issue)
        : base(issue.Reason + " " + issue.Suggestion) => _issueCode = issue.Code;

    /// <summary>The stable name of the fault, such as <c>DirectoryBusy</c>: the id of the error that a cmdlet writes.</summary>
    public string? ErrorId => Id?.ToString() ?? _issueCode;

    /// <summary>The id; null where the fault is an issue's.</summary>
    internal ErrorId? Id { get; }
}
