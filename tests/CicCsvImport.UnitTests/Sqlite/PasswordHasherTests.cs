using System.Security;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Sqlite;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>A password that is kept can be recognized but not read.</summary>
public sealed class PasswordHasherTests
{
    private const string Salt = "c2FsdHNhbHRzYWx0c2FsdA=="; // saltsaltsaltsalt
    private readonly PasswordHasher _hasher = new(new PasswordSettings { HashIterations = 1000 });

    [Theory]
    [InlineData("4711")]
    [InlineData("")]
    [InlineData("Grüße$€🙂")]
    public void The_password_is_recognized_and_no_other(string password)
    {
        string hash = _hasher.Hash(Secret(password));

        Assert.True(PasswordHasher.Verify(Secret(password), hash));
        Assert.False(PasswordHasher.Verify(Secret(password + "1"), hash));
    }

    [Fact]
    public void The_text_says_how_it_was_made_and_two_hashes_of_one_password_differ()
    {
        string[] parts = _hasher.Hash(Secret("4711")).Split('$');

        Assert.Equal(
            ("pbkdf2-sha256", "1000", 16, 32),
            (parts[0], parts[1], Convert.FromBase64String(parts[2]).Length, Convert.FromBase64String(parts[3]).Length));
        Assert.NotEqual(parts.Skip(2), _hasher.Hash(Secret("4711")).Split('$').Skip(2));
    }

    /// <summary>Computed by another program (Python's hashlib): other programs and later versions must recognize it too.</summary>
    [Fact]
    public void The_hash_is_the_standard_s()
    {
        Assert.True(PasswordHasher.Verify(Secret("pässword"), $"pbkdf2-sha256$1000${Salt}$YgPLu3n8vPEiiKZxKq7umwDgcOMwRYIX1FKxRWvKd3o="));
    }

    [Fact]
    public void The_iterations_are_those_of_the_text()
    {
        string hash = new PasswordHasher(new PasswordSettings { HashIterations = 1001 }).Hash(Secret("4711"));

        Assert.True(PasswordHasher.Verify(Secret("4711"), hash));
        Assert.False(PasswordHasher.Verify(Secret("4711"), hash.Replace("1001", "1002", StringComparison.Ordinal)));
    }

    public static TheoryData<string> NoHashes =>
    [
        "",
        "4711",
        $"md5$1000${Salt}${Value(32)}",
        $"pbkdf2-sha256$999${Salt}${Value(32)}",
        $"pbkdf2-sha256$10000001${Salt}${Value(32)}",
        $"pbkdf2-sha256$+1000${Salt}${Value(32)}",
        $"pbkdf2-sha256$1000$c2FsdA==${Value(32)}",
        $"pbkdf2-sha256$1000${Salt}${Value(31)}",
        $"pbkdf2-sha256$1000${Salt}$*",
        $"pbkdf2-sha256$1000${Salt}${Value(32)}$",
    ];

    [Theory]
    [MemberData(nameof(NoHashes))]
    public void A_text_that_is_no_hash_is_a_fault_and_is_not_shown(string text)
    {
        FormatException fault = Assert.Throws<FormatException>(() => PasswordHasher.Verify(Secret("4711"), text));

        Assert.Equal("The text is not a password hash.", fault.Message);
    }

    private static string Value(int bytes) => Convert.ToBase64String(new byte[bytes]);

    private static SecureString Secret(string password) => SecureText.Protect(password);
}
