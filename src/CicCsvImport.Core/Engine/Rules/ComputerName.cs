using System.Text.RegularExpressions;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>The name of a computer: labels of letters, digits and hyphens, separated by dots. An IP address is not a name.</summary>
internal static class ComputerName
{
    private const int MaxLength = 255;

    private static readonly Regex Form = new(
        @"^(?!-)[\p{L}\p{Nd}_-]{1,63}(?<!-)(\.(?!-)[\p{L}\p{Nd}_-]{1,63}(?<!-))*\.?$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private static readonly Regex IPv4 = new(@"^[0-9]+(\.[0-9]+){3}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static bool IsValid(string text) => text.Length <= MaxLength && Form.IsMatch(text) && !IPv4.IsMatch(text);
}
