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

    /// <summary>Creates the exception of an invalid object that a command creates in addition to the specified ones.</summary>
    internal CicDirectoryException(CicIssue issue)
        : base(issue.Reason + " " + issue.Suggestion) => _issueCode = issue.Code;

    /// <summary>The id of the error that a cmdlet writes, such as <c>DirectoryBusy</c>. It does not change between versions.</summary>
    public string? ErrorId => Id?.ToString() ?? _issueCode;

    /// <summary>The id of the error; null if the error is an issue.</summary>
    internal ErrorId? Id { get; }
}
