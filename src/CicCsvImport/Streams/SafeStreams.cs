namespace CicCsvImport.Streams;

/// <summary>
/// The only way to the streams of a cmdlet. Texts of lists, plans, directories, settings and paths can contain characters that control a
/// terminal. They are shown by their codes; the objects of an error keep their true values.
/// </summary>
internal static class SafeStreams
{
    public static void WriteError(Cmdlet cmdlet, ErrorRecord error) => cmdlet.WriteError(Clean(error));

    public static void ThrowTerminatingError(Cmdlet cmdlet, ErrorRecord error) => cmdlet.ThrowTerminatingError(Clean(error));

    public static void WriteWarning(Cmdlet cmdlet, string text) => cmdlet.WriteWarning(DisplayText.CleanPath(text));

    public static void WriteVerbose(Cmdlet cmdlet, string text) => cmdlet.WriteVerbose(DisplayText.CleanPath(text));

    /// <summary>Writes a message like Write-Host, so that 6> and -InformationVariable receive it.</summary>
    public static void WriteMessage(Cmdlet cmdlet, string text) =>
        cmdlet.WriteInformation(new HostInformationMessage { Message = DisplayText.CleanPath(text) }, ["PSHOST"]);

    public static void WriteProgress(Cmdlet cmdlet, ProgressRecord progress)
    {
        progress.Activity = DisplayText.CleanPath(progress.Activity);
        progress.StatusDescription = DisplayText.CleanPath(progress.StatusDescription);
        progress.CurrentOperation = progress.CurrentOperation is { } operation ? DisplayText.CleanPath(operation) : null;
        cmdlet.WriteProgress(progress);
    }

    public static bool ShouldProcess(Cmdlet cmdlet, string target, string action) =>
        cmdlet.ShouldProcess(DisplayText.CleanPath(target), DisplayText.CleanPath(action));

    /// <summary>
    /// Replaces the displayed messages and the name of the target, if they are not safe. Scripts show the message of the exception, and
    /// Get-Error those of its causes.
    /// </summary>
    public static ErrorRecord Clean(ErrorRecord error)
    {
        if (!HasSafeMessages(error.Exception))
        {
            Exception safe = Errors.Copy(error.Exception, DisplayText.CleanPath(error.Exception.Message), cause: null);
            error = new ErrorRecord(safe, error.FullyQualifiedErrorId, error.CategoryInfo.Category, error.TargetObject)
            {
                ErrorDetails = error.ErrorDetails,
            };
        }

        error.CategoryInfo.TargetName = DisplayText.CleanPath(error.CategoryInfo.TargetName);
        return error;
    }

    private static bool HasSafeMessages(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception.Message != DisplayText.CleanPath(exception.Message))
                return false;
        }

        return true;
    }
}
