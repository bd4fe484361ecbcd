namespace CicCsvImport.Input;

/// <summary>Collects issues in the variable of -IssueVariable.</summary>
[WritesErrors(ErrorId.InvalidVariableName)]
internal sealed class IssueCollector
{
    private readonly List<object> _issues = [];

    /// <summary>Sets the variable.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="name">The name of the variable. As with PowerShell's -ErrorVariable, a leading + appends to its value.</param>
    public IssueCollector(CicCmdlet cmdlet, string name)
    {
        string variable = name.StartsWith('+') ? name.Substring(1) : name;
        if (variable.Length == 0 || !variable.All(c => char.IsLetterOrDigit(c) || c == '_'))
            cmdlet.ThrowTerminatingError(Errors.InvalidVariableName(name));
        PSVariableIntrinsics variables = cmdlet.SessionState.PSVariable;
        if (variable.Length < name.Length && LanguagePrimitives.GetEnumerable(variables.GetValue(variable)) is { } earlier)
            _issues.AddRange(earlier.Cast<object>());
        try
        {
            variables.Set(variable, _issues);
        }
        catch (SessionStateUnauthorizedAccessException)
        {
            // A constant of PowerShell, such as true, or a variable that the user has made read-only.
            cmdlet.ThrowTerminatingError(Errors.InvalidVariableName(name));
        }
    }

    public void Add(IReadOnlyList<CicIssue> issues) => _issues.AddRange(issues);
}
