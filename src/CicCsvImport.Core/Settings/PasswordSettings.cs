using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>The password policy, how passwords are made and how they are kept.</summary>
internal sealed class PasswordSettings
{
    /// <summary>Fewer iterations protect nothing.</summary>
    public const int LeastIterations = 1000;

    /// <summary>More would keep a machine busy for long, also one that reads a hash that was changed.</summary>
    public const int MostIterations = 10_000_000;

    // Nobody types more on a telephone.
    private const int MostDigits = 64;

    private const int KeypadDigits = 10;

    /// <summary>The number of digits of a generated password; where the policy wants more characters, so many.</summary>
    [Range(1, MostDigits)]
    public int GeneratedLength { get; set; }

    /// <summary>The fewest characters.</summary>
    [Range(0, MostDigits)]
    public int MinimumLength { get; set; }

    /// <summary>The fewest different keypad digits; letters count as the digit of their key.</summary>
    [Range(0, KeypadDigits)]
    public int MinimumUniqueDigits { get; set; }

    /// <summary>Whether a password may be one run of digits up or down, such as 1234.</summary>
    public bool AllowSequentialDigits { get; set; }

    /// <summary>How often the hash function is applied to a password that is kept: the more, the harder to guess it.</summary>
    [Range(LeastIterations, MostIterations)]
    public int HashIterations { get; set; }
}
