using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CicCsvImport.Commands;

/// <summary>Completes an argument with names that are known: those that begin as what is typed, in quotes where they need them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NameCompleter : IArgumentCompleter
{
    private protected NameCompleter()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string pattern = wordToComplete.Trim('\'', '"') + "*";
        return Names(fakeBoundParameters)
            .Where(name => Wildcards.Match(pattern, name))
            .Select(name => new CompletionResult(Quote(name), name, CompletionResultType.ParameterValue, name));
    }

    /// <summary>The names that are known.</summary>
    /// <param name="boundParameters">The parameters that are typed already.</param>
    private protected abstract IEnumerable<string> Names(IDictionary boundParameters);

    private static string Quote(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') ? name : "'" + name.Replace("'", "''") + "'";
}
