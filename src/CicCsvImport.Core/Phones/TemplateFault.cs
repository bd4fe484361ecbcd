using CicCsvImport.Text;

namespace CicCsvImport.Phones;

/// <summary>What is wrong with a phone template.</summary>
/// <param name="Id">The id of the error: the issue's code where a list would have the same fault.</param>
/// <param name="Target">The value that is at fault.</param>
/// <param name="Message">The text of the error.</param>
internal sealed record TemplateFault(string Id, object? Target, string Message)
{
    public static TemplateFault Of(CicIssue issue) => new(issue.Code, issue.Value, issue.Reason + " " + issue.Suggestion);

    /// <summary>A fault whose text is that of its id.</summary>
    public static TemplateFault Of(string id, object? target, params object?[] arguments) => new(id, target, Messages.Format("Error_" + id, arguments));

    /// <summary>A name that nothing has.</summary>
    public static TemplateFault NotFound(string id, string name, string? nearest)
    {
        string shown = DisplayText.Clean(name);
        string message = Messages.Format("Error_" + id, shown);
        return new TemplateFault(id, shown, nearest is null ? message : message + " " + Messages.Format("Nearest", nearest));
    }
}
