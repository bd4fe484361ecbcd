namespace CicCsvImport;

/// <summary>The exception for a list that cannot be imported. Its issue has the reason, the location and a suggestion.</summary>
public sealed class CicListException : Exception
{
    /// <summary>Initializes an exception without an issue.</summary>
    public CicListException()
    {
    }

    /// <summary>Initializes an exception without an issue.</summary>
    /// <param name="message">What is wrong.</param>
    public CicListException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception without an issue.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public CicListException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CicListException(CicIssue issue)
        : base(issue.Message + " " + issue.Suggestion) => Issue = issue;

    internal CicListException(string message, CicIssue? issue)
        : base(message) => Issue = issue;

    /// <summary>The issue, with its code, file and line. For WarningsFound, it is the first warning.</summary>
    public CicIssue? Issue { get; }
}
