using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>The password policy, and how passwords are generated and hashed.</summary>
internal sealed class PasswordSettings
{
    /// <summary>The lowest allowed number of iterations. Fewer protect nothing.</summary>
    public const int LeastIterations = 1000;

    /// <summary>
    /// The highest allowed number of iterations. More would block a machine for long, even one that only reads a tampered hash.
    /// </summary>
    public const int MostIterations = 10_000_000;

    // Longer passwords are not practical on a telephone.
    private const int MostDigits = 64;

    private const int KeypadDigits = 10;

    /// <summary>The number of digits in a generated password. If the policy requires more characters, that number is used.</summary>
    [Range(1, MostDigits)]
    public int GeneratedLength { get; set; }

    /// <summary>The minimum number of characters.</summary>
    [Range(0, MostDigits)]
    public int MinimumLength { get; set; }

    /// <summary>The minimum number of different keypad digits. A letter has the digit of its key.</summary>
    [Range(0, KeypadDigits)]
    public int MinimumUniqueDigits { get; set; }

    /// <summary>Whether a password may be one ascending or descending run of digits, such as 1234.</summary>
    public bool AllowSequentialDigits { get; set; }

    /// <summary>The number of iterations when a password is hashed. More iterations make it harder to guess.</summary>
    [Range(LeastIterations, MostIterations)]
    public int HashIterations { get; set; }
}
