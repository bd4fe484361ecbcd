namespace CicCsvImport.Streams;

/// <summary>An entry of the error catalog.</summary>
/// <param name="Id">The stable name, which is also the id of its text.</param>
/// <param name="Group">The group of tasks in which the error occurs.</param>
/// <param name="Category">PowerShell's error category.</param>
/// <param name="Exception">The type to catch: the exception's type or a base type of it.</param>
internal sealed record ErrorKind(ErrorId Id, ErrorGroup Group, ErrorCategory Category, Type Exception)
{
    /// <summary>An explanation, for the help, of when the error occurs and what to do.</summary>
    public string When => Messages.Get("Error_" + Id + "_When");

    public ErrorRecord Record(Exception exception, object? target) => new(exception, Id.ToString(), Category, target);
}
