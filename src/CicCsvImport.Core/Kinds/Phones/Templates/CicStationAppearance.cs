using System.Globalization;

namespace CicCsvImport;

/// <summary>
/// A station appearance of a managed phone: the station on one of the phone's line keys. It is part of a phone template (CSV List
/// Import, "Managed IP Phones", Station Appearances).
/// </summary>
/// <remarks>
/// The text form is <c>line key;label;station;Regular or Shared</c>, for example <c>2;Lobby;Station7;Shared</c>. Parts at the end
/// can be omitted. In a label or a station's name, a semicolon, a backslash, and a leading or trailing blank are escaped with a
/// backslash.
/// </remarks>
public sealed class CicStationAppearance
{
    private const char Separator = ';';
    private const string SharedText = "Shared";
    private const string RegularText = "Regular";

    /// <summary>Initializes an appearance on the first line key.</summary>
    public CicStationAppearance()
    {
    }

    /// <summary>Initializes an appearance on a line key.</summary>
    /// <param name="lineKey">The line key of the phone, from 1.</param>
    /// <param name="label">The label of the key; null or empty for no label.</param>
    /// <param name="station">The name of the station; null or empty for the phone's own station.</param>
    /// <param name="shared">Whether other phones have the same appearance.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lineKey"/> is less than 1.</exception>
    public CicStationAppearance(int lineKey, string? label = null, string? station = null, bool shared = false)
    {
        LineKey = lineKey;
        Label = label;
        Station = station;
        Shared = shared;
    }

    /// <summary>The line key of the phone, from 1. The number of line keys depends on the model.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int LineKey
    {
        get;
        set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, Messages.Get("Appearance_LineKey"));
    } = 1;

    /// <summary>The label of the key; null if there is none.</summary>
    public string? Label { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The name of the station; null for the phone's own station.</summary>
    public string? Station { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Whether the appearance is shared with other phones. Otherwise, it is a regular appearance.</summary>
    public bool Shared { get; set; }

    /// <summary>Reads an appearance from its text form.</summary>
    /// <param name="text">The text, for example <c>2;Lobby;Station7;Shared</c>.</param>
    /// <returns>The appearance.</returns>
    /// <exception cref="FormatException">
    /// The line key is not a whole number from 1, the last part is neither Regular nor Shared, there are more than four parts, or
    /// the text ends with a backslash.
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

    /// <summary>Returns the text form with all four parts, which <see cref="Parse"/> reads.</summary>
    /// <returns>The text, for example <c>2;Lobby;Station7;Shared</c>.</returns>
    public override string ToString() => EscapedParts.Join(
        Separator, LineKey.ToString(CultureInfo.InvariantCulture), Label ?? "", Station ?? "", Shared ? SharedText : RegularText);

    /// <summary>Returns an appearance with another station.</summary>
    internal static string ReplaceStation(string text, Func<string, string> rename)
    {
        CicStationAppearance appearance = Parse(text);
        if (appearance.Station is not { } station)
            return text;
        appearance.Station = rename(station);
        return appearance.ToString();
    }

    private static string Part(IReadOnlyList<string> parts, int index) => index < parts.Count ? parts[index] : "";

    private static bool IsShared(string part, string text)
    {
        bool isShared = NameComparer.Same(part, SharedText);
        return isShared || part.Length == 0 || NameComparer.Same(part, RegularText) ? isShared : throw NoAppearance(text);
    }

    private static FormatException NoAppearance(string text) => new(Messages.Format("Appearance_Form", DisplayText.Clean(text)));
}
