using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>What is wrong with a phone template.</summary>
internal sealed record TemplateFault
{
    public TemplateFault(ErrorId id, object? target, string message) => (Id, Target, Message) = (id.ToString(), target, message);

    /// <summary>What is wrong is what would be wrong with a list.</summary>
    public TemplateFault(CicIssue issue) => (Id, Target, Message) = (issue.Code, issue.Value, issue.Reason + " " + issue.Suggestion);

    /// <summary>The id of the error: the issue's code where a list would have the same fault.</summary>
    public string Id { get; }

    /// <summary>The value that is at fault.</summary>
    public object? Target { get; }

    /// <summary>The text of the error.</summary>
    public string Message { get; }

    /// <summary>A fault whose text is that of its id.</summary>
    public static TemplateFault Create(ErrorId id, object? target, params object?[] arguments) => new(id, target, id.Text(arguments));

    /// <summary>A name that nothing has.</summary>
    public static TemplateFault NotFound(ErrorId id, string name, string? nearest)
    {
        string shown = DisplayText.Clean(name);
        string message = id.Text(shown);
        return new TemplateFault(id, shown, nearest is null ? message : message + " " + Messages.Format("Nearest", nearest));
    }
}
