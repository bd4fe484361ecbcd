using CicCsvImport.Core.Issues;

namespace CicCsvImport;

/// <summary>The exception for a directory that cannot be used or refuses a command.</summary>
public sealed class CicDirectoryException : Exception
{
    private readonly string? _issueCode;

    /// <summary>Initializes an exception.</summary>
    public CicDirectoryException()
    {
    }

    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    public CicDirectoryException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public CicDirectoryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CicDirectoryException(ErrorId id, string message, Exception? innerException = null)
        : base(message, innerException) => Id = id;

    /// <summary>An object that a command makes besides is not fit to be committed.</summary>
    internal CicDirectoryException(CicIssue issue)
        : base(issue.Reason + " " + issue.Suggestion) => _issueCode = issue.Code;

    /// <summary>The id of the error that a cmdlet writes, such as <c>DirectoryBusy</c>. It does not change between versions.</summary>
    public string? ErrorId => Id?.ToString() ?? _issueCode;

    /// <summary>The id; null where the fault is an issue's.</summary>
    internal ErrorId? Id { get; }
}
