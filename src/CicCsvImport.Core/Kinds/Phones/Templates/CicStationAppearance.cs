using System.Globalization;
using CicCsvImport.Core.Text;

namespace CicCsvImport;

/// <summary>
/// A station appearance of a managed phone: the station that one of the phone's line keys stands for. It is a part of a
/// phone template (CSV List Import, "Managed IP Phones", Station Appearances).
/// </summary>
/// <remarks>
/// As text it is <c>line key;label;station;Regular or Shared</c>, for example <c>2;Lobby;Station7;Shared</c>; parts at the
/// end may be left out. In a label or a station's name, a semicolon, a backslash and a blank at the beginning or the end
/// have a backslash before them.
/// </remarks>
public sealed class CicStationAppearance
{
    private const char Separator = ';';
    private const string SharedText = "Shared";
    private const string RegularText = "Regular";

    /// <summary>An appearance on the first line key.</summary>
    public CicStationAppearance()
    {
    }

    /// <summary>An appearance on a line key.</summary>
    /// <param name="lineKey">The phone's line key, from 1 on.</param>
    /// <param name="label">The label beside the key; null or empty is none.</param>
    /// <param name="station">The name of the station; null or empty is the phone's own.</param>
    /// <param name="shared">Whether other phones have the same appearance too.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lineKey"/> is less than 1.</exception>
    public CicStationAppearance(int lineKey, string? label = null, string? station = null, bool shared = false)
    {
        LineKey = lineKey;
        Label = label;
        Station = station;
        Shared = shared;
    }

    /// <summary>The phone's line key, from 1 on. How many a phone has depends on its model.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int LineKey
    {
        get;
        set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, Messages.Get("Appearance_LineKey"));
    } = 1;

    /// <summary>The label beside the key; null where there is none.</summary>
    public string? Label { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The name of the station; null is the phone's own.</summary>
    public string? Station { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Whether it is a shared station appearance, which other phones have too; otherwise it is a regular one.</summary>
    public bool Shared { get; set; }

    /// <summary>Reads an appearance from its text form.</summary>
    /// <param name="text">The text, for example <c>2;Lobby;Station7;Shared</c>.</param>
    /// <returns>The appearance.</returns>
    /// <exception cref="FormatException">
    /// The line key is no whole number from 1 on, the last part is neither Regular nor Shared, there are more than four
    /// parts, or a backslash stands at the end.
    /// </exception>
    public static CicStationAppearance Parse(string text)
    {
        IReadOnlyList<string> parts = EscapedParts.Split(text, Separator);
        if (parts.Count > 4)
            throw NoAppearance(text);
        bool isNumber = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int lineKey);
        return isNumber && lineKey >= 1
            ? new CicStationAppearance(lineKey, Part(parts, 1), Part(parts, 2), IsShared(Part(parts, 3), text))
            : throw new FormatException(Messages.Get("Appearance_LineKey"));
    }

    /// <summary>The text form, which <see cref="Parse"/> reads: all four parts.</summary>
    /// <returns>For example <c>2;Lobby;Station7;Shared</c>.</returns>
    public override string ToString() => EscapedParts.Join(
        Separator, LineKey.ToString(CultureInfo.InvariantCulture), Label ?? "", Station ?? "", Shared ? SharedText : RegularText);

    private static string Part(IReadOnlyList<string> parts, int index) => index < parts.Count ? parts[index] : "";

    private static bool IsShared(string part, string text)
    {
        bool isShared = NameComparer.Same(part, SharedText);
        return isShared || part.Length == 0 || NameComparer.Same(part, RegularText) ? isShared : throw NoAppearance(text);
    }

    private static FormatException NoAppearance(string text) => new(Messages.Format("Appearance_Form", DisplayText.Clean(text)));
}
