using System.Globalization;

namespace CicCsvImport.Core.Issues;

/// <summary>The file, the objects or the text that have an issue.</summary>
/// <param name="Path">Its full path; empty if there is no file.</param>
/// <param name="DisplayPath">Its path as the user typed it.</param>
/// <param name="List">The list that the file was read as, or null.</param>
internal sealed record IssuePlace(string Path, string DisplayPath, string? List)
{
    private const string ObjectReference = "Place_Object";

    /// <summary>The sheet of a workbook, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>The name in messages: <c>users.csv</c>, or with its sheet <c>users.xlsx[Users]</c>.</summary>
    public string Name => Sheet is null ? DisplayPath : DisplayPath + "[" + Sheet + "]";

    /// <summary>
    /// Whether the rows of a list are read, so that it is known what becomes of them. What becomes of other objects depends on the
    /// command.
    /// </summary>
    public bool IsList { get; private init; } = true;

    /// <summary>Whether the numbers are those of lines, not of objects or of the rows of a sheet.</summary>
    public bool HasLines => Reference != ObjectReference && Sheet is null;

    /// <summary>Returns the name of an object or a line without a file, by its number.</summary>
    private Func<int, string>? NameRow { get; init; }

    /// <summary>The text of a reference to a row, with its name; only without a file.</summary>
    private string Reference { get; init; } = "";

    /// <summary>Creates the place of objects that are not rows of a list.</summary>
    /// <param name="list">The list by whose rules they are read.</param>
    /// <param name="nameObject">Returns the name of an object, by its number.</param>
    public static IssuePlace Objects(string list, Func<int, string> nameObject) =>
        new("", "", list) { IsList = false, NameRow = nameObject, Reference = ObjectReference };

    /// <summary>Creates the place of objects that are the rows of a list.</summary>
    /// <param name="list">The list.</param>
    public static IssuePlace Rows(string list) => new("", Messages.Get("Input_Objects"), list)
    {
        NameRow = number => Messages.Format("Object_Number", number),
        Reference = ObjectReference,
    };

    /// <summary>Creates the place of text that was piped.</summary>
    public static IssuePlace Text() => new("", Messages.Get("Input_Text"), List: null)
    {
        NameRow = line => Messages.Format("Line_Number", line),
        Reference = "Place_TextLine",
    };

    /// <summary>Names a line of the file, or the object of that number, at the beginning of a message.</summary>
    public string Locate(int line) => NameRow is { } name && (line > 0 || !IsList) ? name(line)
        : DisplayText.CleanPath(Name) + (line > 0 ? ":" + line.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>Names a line of the file, or a row of its sheet, by its number alone.</summary>
    public string NameLine(int line) => Messages.Format(Sheet is null ? "Line_Number" : "Row_Number", line);

    /// <summary>Names a row of the file, or the object of that number, within a message.</summary>
    /// <param name="line">The row's line, or the object's number.</param>
    /// <param name="isHere">Whether the message is about the same file.</param>
    public string Describe(int line, bool isHere) =>
        NameRow is { } name ? Messages.Format(Reference, name(line))
        : isHere ? Messages.Format(Sheet is null ? "Place_Line" : "Place_Row", line)
        : Messages.Format("Place_File", Name, line);
}
