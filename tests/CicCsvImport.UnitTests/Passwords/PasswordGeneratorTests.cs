using System.Security;
using System.Security.Cryptography;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Passwords;

public sealed class PasswordGeneratorTests
{
    private readonly PasswordSettings _settings = Repository.Settings().Passwords;

    [Theory]
    [InlineData(8, 4, 3)]
    [InlineData(3, 4, 3)]
    [InlineData(1, 0, 0)]
    [InlineData(3, 3, 3)]
    [InlineData(10, 4, 7)]
    public void A_generated_password_has_digits_only_and_satisfies_the_policy(int length, int minimumLength, int uniqueDigits)
    {
        (_settings.GeneratedLength, _settings.MinimumLength, _settings.MinimumUniqueDigits) = (length, minimumLength, uniqueDigits);
        var generator = new PasswordGenerator(_settings);

        for (int i = 0; i < 300; i++)
        {
            using SecureString password = generator.Next();
            Assert.Empty(new PasswordPolicy(_settings).FindFaults(password));
            Assert.Matches($"^[0-9]{{{Math.Max(length, minimumLength)}}}$", SecretText.Reveal(password));
        }
    }

    [Fact]
    public void It_has_eight_digits_and_cannot_be_changed()
    {
        using SecureString password = new PasswordGenerator(Repository.Settings().Passwords).Next();

        Assert.Equal(8, password.Length);
        Assert.True(password.IsReadOnly());
    }

    [Fact]
    public void Passwords_differ()
    {
        var generator = new PasswordGenerator(_settings);

        Assert.True(Enumerable.Range(0, 100).Select(_ => SecretText.Reveal(generator.Next())).Distinct().Count() > 95);
    }

    /// <summary>A byte above 249 would make the digits 0 to 5 likelier than the others.</summary>
    [Fact]
    public void Every_digit_is_as_likely_as_any_other()
    {
        (_settings.GeneratedLength, _settings.MinimumLength, _settings.MinimumUniqueDigits) = (4, 0, 0);
        var generator = new PasswordGenerator(_settings, new Script([250, 251, 252, 253, 254, 255, 249, 7, 18, 255, 26, 0]));

        Assert.Equal("9786", SecretText.Reveal(generator.Next()));
    }

    [Fact]
    public void One_that_the_policy_does_not_allow_is_made_anew()
    {
        (_settings.GeneratedLength, _settings.MinimumLength) = (4, 4);
        var generator = new PasswordGenerator(_settings, new Script([1, 2, 3, 4, 5, 5, 6, 6, 4, 7, 1, 1]));

        Assert.Equal("4711", SecretText.Reveal(generator.Next()));
    }

    /// <summary>A spreadsheet removes a 0 from the beginning of a number.</summary>
    [Fact]
    public void One_that_begins_with_0_is_made_anew()
    {
        (_settings.GeneratedLength, _settings.MinimumLength) = (4, 4);
        var generator = new PasswordGenerator(_settings, new Script([0, 9, 3, 5, 9, 0, 3, 5]));

        Assert.Equal("9035", SecretText.Reveal(generator.Next()));
    }

    /// <summary>Gives bytes that are known beforehand.</summary>
    private sealed class Script(byte[] bytes) : RandomNumberGenerator
    {
        private int _next;

        public override void GetBytes(byte[] data)
        {
            for (int i = 0; i < data.Length; i++)
                data[i] = bytes[_next++];
        }
    }
}
