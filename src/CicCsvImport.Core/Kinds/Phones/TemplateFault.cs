namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>A fault of a phone template.</summary>
internal sealed record TemplateFault
{
    public TemplateFault(ErrorId id, object? target, string message) => (Id, Target, Message) = (id.ToString(), target, message);

    /// <summary>Creates a fault from the issue that a list would have.</summary>
    public TemplateFault(CicIssue issue) => (Id, Target, Message) = (issue.Code, issue.Value, issue.Reason + " " + issue.Suggestion);

    /// <summary>The id of the error. If a list can have the same fault, it is the issue's code.</summary>
    public string Id { get; }

    /// <summary>The invalid value.</summary>
    public object? Target { get; }

    /// <summary>The text of the error.</summary>
    public string Message { get; }

    /// <summary>Creates a fault with the text of its id.</summary>
    public static TemplateFault Create(ErrorId id, object? target, params object?[] arguments) => new(id, target, id.Text(arguments));

    /// <summary>Creates a fault for a name that does not exist.</summary>
    public static TemplateFault NotFound(ErrorId id, string name, string? nearest)
    {
        string shown = DisplayText.Clean(name);
        string message = id.Text(shown);
        return new TemplateFault(id, shown, nearest is null ? message : message + " " + Messages.Format("Nearest", nearest));
    }
}
