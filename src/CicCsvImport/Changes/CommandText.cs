using System.Globalization;

namespace CicCsvImport.Changes;

/// <summary>
/// The command for the run log: its name and parameters. The line as typed, and the objects passed to the command, are left out
/// because they can contain a password.
/// </summary>
internal static class CommandText
{
    public static string From(InvocationInfo invocation) =>
        string.Join(" ", invocation.BoundParameters
            .Where(parameter => !IsPiped(invocation, parameter.Key))
            .Select(parameter => "-" + parameter.Key + GetText(parameter.Value))
            .Prepend(invocation.MyCommand.Name));

    // Only the last of the piped objects is available, and the changes of the run name all of them.
    private static bool IsPiped(InvocationInfo invocation, string parameter) =>
        invocation.ExpectingInput
        && invocation.MyCommand.Parameters.TryGetValue(parameter, out ParameterMetadata? metadata)
        && metadata.ParameterSets.Values.Any(set => set.ValueFromPipeline || set.ValueFromPipelineByPropertyName);

    private static string GetText(object? value) => value switch
    {
        SwitchParameter { IsPresent: true } => "",
        SwitchParameter => ":$false",
        string text => " " + Quote(text),
        string[] texts => " " + string.Join(", ", texts.Select(Quote)),
        Enum or bool or int or long or CicDirectory => " " + Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => " ...",
    };

    // An object that was given as a text can hold a password.
    private static string Quote(string text) =>
        text.StartsWith("@{", StringComparison.Ordinal) ? "..." : "'" + text.Replace("'", "''") + "'";
}
