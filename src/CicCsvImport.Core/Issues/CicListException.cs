namespace CicCsvImport;

/// <summary>A list cannot be imported. The issue says why, where, and what to do.</summary>
public sealed class CicListException : Exception
{
    /// <summary>Makes an exception without an issue.</summary>
    public CicListException()
    {
    }

    /// <summary>Makes an exception without an issue.</summary>
    /// <param name="message">What is wrong.</param>
    public CicListException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without an issue.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What it comes from.</param>
    public CicListException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CicListException(CicIssue issue)
        : base(issue.Message + " " + issue.Suggestion) => Issue = issue;

    internal CicListException(string message, CicIssue? issue)
        : base(message) => Issue = issue;

    /// <summary>The issue, with its code, file and line: of WarningsFound, the first warning.</summary>
    public CicIssue? Issue { get; }
}
