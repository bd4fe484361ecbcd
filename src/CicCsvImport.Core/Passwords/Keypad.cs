namespace CicCsvImport.Core.Passwords;

/// <summary>The keypad of a telephone, on which passwords are typed.</summary>
internal static class Keypad
{
    private const string KeysOfLetters = "22233344455566677778889999";

    /// <summary>Returns the digit of a character's key; null if there is none. A letter has the digit of its key.</summary>
    public static char? GetKey(char c) => char.ToUpperInvariant(c) switch
    {
        >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' and var letter => KeysOfLetters[letter - 'A'],
        _ => null,
    };

    /// <summary>Counts the different keypad digits.</summary>
    public static int UniqueDigits(IEnumerable<char> text) => text.Select(GetKey).Where(key => key is not null).Distinct().Count();
}
