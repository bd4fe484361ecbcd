namespace CicCsvImport;

/// <summary>A directory cannot be used, or refuses what it is asked.</summary>
public sealed class CicDirectoryException : Exception
{
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

    internal CicDirectoryException(string errorId, string message, Exception? innerException = null)
        : base(message, innerException) => ErrorId = errorId;

    /// <summary>The stable name of the fault, such as <c>DirectoryBusy</c>: the id of the error that a cmdlet writes.</summary>
    public string? ErrorId { get; }
}
