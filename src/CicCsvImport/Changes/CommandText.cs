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

    /// <summary>Returns the parameters of a command that differ from their defaults, in a fixed order.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="others">The parameters to leave out.</param>
    public static string Options(InvocationInfo invocation, IReadOnlyCollection<string> others) =>
        string.Join(" ", invocation.BoundParameters
            .Where(parameter => !others.Contains(parameter.Key) && !IsDefault(parameter.Value))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => "-" + parameter.Key + GetText(parameter.Value)));

    // Only the last of the piped objects is available, and the changes of the run name all of them.
    private static bool IsPiped(InvocationInfo invocation, string parameter) =>
        invocation.ExpectingInput
        && invocation.MyCommand.Parameters.TryGetValue(parameter, out ParameterMetadata? metadata)
        && metadata.ParameterSets.Values.Any(set => set.ValueFromPipeline || set.ValueFromPipelineByPropertyName);

    private static bool IsDefault(object? value) => value is Enum choice && choice.Equals(Enum.ToObject(choice.GetType(), 0));

    private static string GetText(object? value) => value switch
    {
        SwitchParameter { IsPresent: true } => "",
        SwitchParameter => ":$false",
        string text => " " + Quote(text),
        string[] { Length: 0 } => " @()",
        string[] texts => " " + string.Join(", ", texts.Select(Quote)),
        bool isOn => isOn ? " $true" : " $false",
        Enum or int or long or CicDirectory => " " + Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => " ...",
    };

    // An object that was given as a text can hold a password.
    private static string Quote(string text) =>
        TypeNames.BeginsRow(text) ? "..." : "'" + text.Replace("'", "''") + "'";
}
