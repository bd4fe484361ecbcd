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

    public static bool Agree(string column, string cell, object? value) => (column, value) switch
    {
        ("Password", SecureString password) => SecretText.Reveal(password) == cell,
        ("OCS", bool flag) => (flag ? (string[])["Yes", "True"] : ["No", "False"]).Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase),
        ("Roles" or "Workgroups", IEnumerable<string> names) => SameNames(cell, [.. names]),
        ("Type", string type) => TypeOf(cell) == TypeOf(type),
        ("Extension" or "DID" or "Connection Address", string text) => text == cell.Trim(),
        ("MAC Address", string mac) => mac.Length == 12 && mac == HexDigits(cell),
        ("Address", string address) => address == cell || address == cell.Trim() || (address.Length == 12 && address == HexDigits(cell)),
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
        string text => string.IsNullOrWhiteSpace(text),
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
        string[] written = [.. cell.Split('|', ';', '\r', '\n').Select(name => name.Trim()).Where(name => name.Length > 0)];
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
