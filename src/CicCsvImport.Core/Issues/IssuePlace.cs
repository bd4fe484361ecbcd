using System.Globalization;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Issues;

/// <summary>The file or the objects that have an issue.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="DisplayPath">Its path as the user typed it.</param>
/// <param name="List">The list that the file was read as, or null.</param>
internal sealed record IssuePlace(string Path, string DisplayPath, string? List)
{
    /// <summary>The sheet of a workbook, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>The name in messages: <c>users.csv</c>, or with its sheet <c>users.xlsx[Users]</c>.</summary>
    public string Name => Sheet is null ? DisplayPath : DisplayPath + "[" + Sheet + "]";

    /// <summary>Whether there is a file. Objects that were created by code have none and are numbered instead.</summary>
    public bool IsFile => NameObject is null;

    /// <summary>Returns the name of an object without a file, by its number.</summary>
    public Func<int, string>? NameObject { get; init; }

    /// <summary>Names a line of the file, or the object of that number, at the beginning of a message.</summary>
    public string Locate(int line) => NameObject is { } name ? name(line)
        : DisplayText.CleanPath(Name) + (line > 0 ? ":" + line.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>Names a row of the file, or the object of that number, within a message.</summary>
    /// <param name="line">The row's line, or the object's number.</param>
    /// <param name="isHere">Whether the message is about the same file.</param>
    public string Describe(int line, bool isHere) =>
        NameObject is { } name ? Messages.Format("Place_Object", name(line))
        : isHere ? Messages.Format("Place_Line", line)
        : Messages.Format("Place_File", Name, line);
}
