namespace CicCsvImport.Settings;

/// <summary>The password policy, how passwords are made and how they are kept.</summary>
internal sealed class PasswordSettings
{
    /// <summary>Fewer iterations protect nothing.</summary>
    public const int LeastHashIterations = 1000;

    /// <summary>More would keep a machine busy for long, also one that reads a text which somebody has changed.</summary>
    public const int MostHashIterations = 10_000_000;

    /// <summary>The number of digits of a generated password; where the policy wants more characters, so many.</summary>
    public int GeneratedLength { get; set; }

    /// <summary>The fewest characters.</summary>
    public int MinimumLength { get; set; }

    /// <summary>The fewest different keypad digits; letters count as the digit of their key.</summary>
    public int MinimumUniqueDigits { get; set; }

    /// <summary>Whether a password may be one run of digits up or down, such as 1234.</summary>
    public bool AllowSequentialDigits { get; set; }

    /// <summary>How often the hash function is applied to a password that is kept: the more, the harder to guess it.</summary>
    public int HashIterations { get; set; }
}
