using System.Collections;

namespace CicCsvImport;

/// <summary>A formatter that makes values of lists and directories safe to display. The module's views use it.</summary>
public static class CicText
{
    /// <summary>
    /// Returns the value on one line. Control characters, invisible characters and characters that change the reading direction
    /// are replaced with their codes, such as <c>\u001B</c>.
    /// </summary>
    /// <param name="value">A text, or several, which are parted by commas.</param>
    /// <returns>null where there is no value.</returns>
    public static string? Show(object? value) => value switch
    {
        null => null,
        string text => DisplayText.CleanPath(text),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Show)),
        _ => DisplayText.CleanPath(value.ToString() ?? ""),
    };
}
