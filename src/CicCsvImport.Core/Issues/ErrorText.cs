namespace CicCsvImport.Core.Issues;

/// <summary>The texts of errors.</summary>
internal static class ErrorText
{
    /// <summary>Returns the text of an error with its arguments.</summary>
    public static string Text(this ErrorId id, params object?[] arguments) => Messages.Format("Error_" + id, arguments);
}
