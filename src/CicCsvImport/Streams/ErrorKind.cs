using System.Diagnostics;
using System.Management.Automation;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Streams;

/// <summary>A row of the error catalogue.</summary>
/// <param name="Id">The stable name, which is also that of its text.</param>
/// <param name="Group">What the cmdlet was about.</param>
/// <param name="Category">PowerShell's own word for what kind of error it is.</param>
/// <param name="Exception">The type to be caught: that of the exception, or one from which it derives.</param>
internal sealed record ErrorKind(ErrorId Id, ErrorGroup Group, ErrorCategory Category, Type Exception)
{
    /// <summary>When it comes, and what to do: for the help.</summary>
    public string When => Messages.Get("Error_" + Id + "_When");

    public ErrorRecord Record(Exception exception, object? target)
    {
        Debug.Assert(Exception.IsInstanceOfType(exception), "The catalogue says what the help promises.");
        return new ErrorRecord(exception, Id.ToString(), Category, target);
    }
}
