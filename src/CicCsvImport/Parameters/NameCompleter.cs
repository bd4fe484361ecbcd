using System.Collections;
using System.ComponentModel;
using System.Management.Automation.Language;

namespace CicCsvImport.Parameters;

/// <summary>A completer for known names that start with the typed text; it quotes them if necessary.</summary>
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
        string typed = Unquote(wordToComplete);
        return Names(fakeBoundParameters)
            .Where(name => Fits(typed, name))
            .Select(name => new CompletionResult(Quote(name), name, CompletionResultType.ParameterValue, name));
    }

    /// <summary>Gets the known names.</summary>
    /// <param name="boundParameters">The parameters that are typed already.</param>
    private protected abstract IEnumerable<string> Names(IDictionary boundParameters);

    // Brackets can be part of a name, so only * and ? are wildcards.
    private static bool Fits(string typed, string name) => typed.IndexOfAny(['*', '?']) >= 0
        ? Wildcards.Match(typed.Replace("[", "`[").Replace("]", "`]") + "*", name)
        : name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static string Unquote(string word) =>
        word.StartsWith('\'') ? word.Trim('\'').Replace("''", "'") : word.Trim('"');

    // PowerShell treats typographic quotes like its own.
    private static string Quote(string name) => char.IsLetterOrDigit(name, 0) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')
        ? name
        : "'" + CodeGeneration.EscapeSingleQuotedStringContent(name) + "'";
}
