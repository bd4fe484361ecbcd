using System.Text.RegularExpressions;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>SIP addresses according to RFC 3261, without headers: <c>sip:[user@]host[:port][;parameters]</c>.</summary>
internal static class SipAddress
{
    private const string Label = "[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?";
    private const string Host = @"(\[[0-9A-Fa-f:.%]+\]|" + Label + @"(\." + Label + @")*\.?)";

    private static readonly Regex Form = new(
        @"^sips?:([^@\s<>""]+@)?" + Host + @"(:(?<port>[0-9]{1,5}))?(;[^\s<>""@;]+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private static readonly Regex Word = new(@"<[\p{L}\p{M}\p{Nd}\p{Zs}_-]*>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static bool IsValid(string text)
    {
        Match match = Form.Match(text);
        return match.Success && (!match.Groups["port"].Success || int.Parse(match.Groups["port"].Value) is > 0 and <= 65535);
    }

    /// <summary>
    /// Finds a placeholder, a word in angle brackets that was meant to be replaced; null if there is none. An address can be in angle
    /// brackets, too.
    /// </summary>
    public static string? Placeholder(string text) => Word.Match(text) is { Success: true } match ? match.Value : null;
}
