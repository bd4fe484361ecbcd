using System.Collections;
using CicCsvImport.Core.Text;

namespace CicCsvImport;

/// <summary>Makes what stands in lists and directories fit to be shown. The views of the module's objects use it.</summary>
public static class CicText
{
    /// <summary>
    /// The value on one line. Of characters that a terminal would obey, or that cannot be seen or turn the reading direction,
    /// the code is shown, such as <c>\u001B</c>.
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
