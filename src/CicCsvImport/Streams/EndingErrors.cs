using System.Collections;

namespace CicCsvImport.Streams;

/// <summary>Creates exceptions that are thrown and not written, with records that are as safe as those of the streams.</summary>
internal static class EndingErrors
{
    /// <summary>
    /// Creates the exception of an error that also ends the script block or function that contains the cmdlet. Otherwise that would
    /// continue, and the next command in the pipeline would commit an incomplete list.
    /// </summary>
    public static RuntimeException Ending(PSCmdlet cmdlet, ErrorRecord error)
    {
        string id = error.FullyQualifiedErrorId + "," + cmdlet.GetType().FullName;
        ErrorRecord record = SafeStreams.Clean(
            new ErrorRecord(error.Exception, id, error.CategoryInfo.Category, error.TargetObject));
        record.CategoryInfo.Activity = cmdlet.MyInvocation.MyCommand.Name;
        // PowerShell adds the other errors of a cmdlet to this variable, but not those that end a script.
        if (cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorVariable", out object? name)
            && cmdlet.SessionState.PSVariable.GetValue(name.ToString()!.TrimStart('+')) is IList errors)
        {
            errors.Add(record);
        }

        return new RuntimeException(record.Exception.Message, record.Exception, record) { WasThrownFromThrowStatement = true };
    }

    /// <summary>Creates the exception of a collection of objects that throws, so that the others are not known.</summary>
    public static RuntimeException Unreadable(int number, Exception reason)
    {
        ErrorRecord record = SafeStreams.Clean(Errors.ValueNotWritable(number, reason));
        return new RuntimeException(record.Exception.Message, record.Exception, record);
    }
}
