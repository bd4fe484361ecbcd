using System.Globalization;
using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>
/// The command for the log of runs: its name and parameters. Not the line as it was typed, which can hold a password; nor objects
/// that are given to it, which can too.
/// </summary>
internal static class CommandText
{
    public static string Of(InvocationInfo invocation) =>
        string.Join(" ", invocation.BoundParameters.Select(parameter => "-" + parameter.Key + TextOf(parameter.Value)).Prepend(invocation.MyCommand.Name));

    private static string TextOf(object? value) => value switch
    {
        SwitchParameter { IsPresent: true } => "",
        SwitchParameter => ":$false",
        string text => " " + Quote(text),
        string[] texts => " " + string.Join(", ", texts.Select(Quote)),
        Enum or bool or int or long or CicDirectory => " " + Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => " ...",
    };

    private static string Quote(string text) => "'" + text.Replace("'", "''") + "'";
}
