using System.Collections;
using System.Security;
using System.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>
/// Whether an object's value says what its cell says, normalised as the column's row in the specification has it. Written
/// without the product's rules: it knows columns by their names only.
/// </summary>
internal static class CellOracle
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    // The space, the tab and category Zs.
    private static readonly char[] Blanks =
        [' ', '\t', '\u00A0', '\u1680', .. Enumerable.Range(0x2000, 11).Select(code => (char)code), '\u202F', '\u205F', '\u3000'];

    private static readonly char[] Outer = [.. Blanks, '\r', '\n'];

    // Of those that cannot be seen, some.
    private const string Unseen = "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2800"
        + "\u3164\uFE0F\uFEFF\U000E0041";

    private static readonly string[] NoValues =
        ["#N/A", "#REF!", "#BEZUG!", "###", "NULL", "null", "\\N", "(null)", "n/a", "N/A", "System.Object[]", "System.String"];

    private static readonly string[] Folding = ["First Name", "Last Name", "Display Name", "Label", "Location", "Manufacturer", "Model"];
    private static readonly string[] Names = ["User Name", "Name", "Template", "Station Name", "Proxy Group"];

    /// <summary>A text without blanks and line breaks around it.</summary>
    public static string Trim(string cell) => cell.Trim(Outer);

    /// <summary>A text without blanks and line breaks after it.</summary>
    public static string TrimEnd(string cell) => cell.TrimEnd(Outer);

    /// <summary>Whether a cell gives nothing.</summary>
    public static bool IsBlank(string cell, string column = "") =>
        cell.All(c => Outer.Contains(c) || (column != "Password" && Unseen.Contains(c)));

    /// <summary>The names in a cell of several.</summary>
    public static string[] Split(string cell) => [.. cell.Split('|', ';', '\r', '\n').Where(name => !IsBlank(name)).Select(Trim)];

    /// <summary>The text of a cell in its normal form: it is not changed without a word.</summary>
    public static string Normal(string column, string cell) => column == "Password" ? cell : Trim(cell);

    /// <summary>The text of a cell in which every blank of a name, and a line break where a cell has one line, is a space.</summary>
    public static string WithSpaces(string column, string cell)
    {
        string text = Normal(column, cell);
        if (Folding.Contains(column))
            text = string.Join(" ", text.Split('\r', '\n').Select(Trim).Where(line => line.Length > 0));
        if (column is "Roles" or "Workgroups")
            return string.Join("|", Split(text).Select(WithSpaces));
        return Names.Contains(column) ? WithSpaces(text) : text;

        static string WithSpaces(string name) => new([.. name.Select(c => Blanks.Contains(c) ? ' ' : c)]);
    }

    /// <summary>Whether a text has what no value may have.</summary>
    public static bool IsUnfit(string text, bool isMisread) =>
        text.Any(c => c is '\uFFFD' or '\u2028' or '\u2029' || (char.IsControl(c) && c != '\t' && !(isMisread && c > '\u007F')))
        || NoValues.Contains(text);

    public static bool Agree(string column, string cell, object? value) => (column, value) switch
    {
        ("Password", SecureString password) => SecretText.Reveal(password) == cell,
        ("OCS", bool flag) => (flag ? (string[])["Yes", "True"] : ["No", "False"]).Contains(cell, StringComparer.OrdinalIgnoreCase),
        ("Roles" or "Workgroups", IEnumerable<string> names) => SameNames(cell, [.. names]),
        ("Type", string type) => TypeOf(cell) == TypeOf(type),
        ("MAC Address", string mac) => mac.Length == 12 && mac == HexDigits(cell),
        ("Address", string address) => address == cell || (address.Length == 12 && address == HexDigits(cell)),
        ("Mailbox", string mailbox) => MailboxOf(mailbox) == MailboxOf(cell),
        ("Manufacturer", string known) => SameName(known, cell) || (known == "ININ" && SameName("ININ (Genesys)", cell)),
        ("Model", string model) => model == cell || SameName(model, cell) || (model == "Soft Phone" && SameName("SIP Soft Phone", cell)),
        ("Proxy Group", string group) => group == cell || SameName(group, cell),
        (_, string text) => text == cell,
        _ => false,
    };

    /// <summary>Whether a value is nothing.</summary>
    public static bool IsNothing(object? value) => value switch
    {
        null or false => true,
        string text => IsBlank(text),
        SecureString password => string.IsNullOrWhiteSpace(SecretText.Reveal(password)),
        ICollection items => items.Count == 0,
        _ => false,
    };

    /// <summary>Whether two values are equal: passwords by what they hide, sets of names one by one.</summary>
    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (SecureString one, SecureString other) => SecretText.Reveal(one) == SecretText.Reveal(other),
        (IEnumerable<string> some, IEnumerable<string> others) => some.SequenceEqual(others),
        _ => Equals(left, right),
    };

    private static bool SameNames(string cell, string[] names)
    {
        string[] written = Split(cell);
        return Array.TrueForAll(written, name => Array.Exists(names, known => SameRole(known, name)))
            && Array.TrueForAll(names, known => Array.Exists(written, name => SameRole(known, name)));
    }

    // The vendor writes one role in two ways.
    private static bool SameRole(string left, string right) => SameName(left, right) || (IsMobile(left) && IsMobile(right));

    private static bool IsMobile(string role) => SameName(role, "Mobile Office") || SameName(role, "Mobile Office User");

    private static bool SameName(string left, string right) =>
        Composed(left.Trim()).Equals(Composed(right.Trim()), AnyCase);

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // U+FFFE and its like have no normal form.
            return text;
        }
    }

    private static string TypeOf(string text) => text.Trim().Replace("-", "").Replace(" ", "").ToUpperInvariant() switch
    {
        "PHONE" or "STANDALONEPHONE" => "Stand-alone Phone",
        "FAX" or "STANDALONEFAX" => "Stand-alone Fax",
        "WORKSTATION" => "Workstation",
        _ => text,
    };

    private static string HexDigits(string text) => new string([.. text.Where(char.IsAsciiHexDigit)]).ToUpperInvariant();

    private static string MailboxOf(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Equals("FBMC", AnyCase) ? "FBMC"
            : trimmed.StartsWith("SMTP:", AnyCase) ? trimmed["SMTP:".Length..].Trim()
            : trimmed;
    }
}
