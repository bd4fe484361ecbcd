using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Passwords;

/// <summary>The policy says what is wrong with a password, and never the password.</summary>
public sealed class PasswordPolicyTests
{
    private readonly PasswordSettings _settings = Repository.Settings().Passwords;

    [Theory]
    [InlineData("1357")]
    [InlineData("adg!")]
    [InlineData("12346")]
    [InlineData("2134")]
    public void Nothing_is_wrong_with_one_that_satisfies_it(string password) => Assert.Empty(Faults(password));

    [Theory]
    [InlineData("", "TooShort TooFewDigits")]
    [InlineData("135", "TooShort")]
    [InlineData("1212", "TooFewDigits")]
    [InlineData("abcd", "TooFewDigits")]
    [InlineData("1234", "Run")]
    [InlineData("987654", "Run")]
    [InlineData("12", "TooShort TooFewDigits Run")]
    public void All_that_is_wrong_is_said(string password, string faults)
    {
        (_settings.MinimumLength, _settings.MinimumUniqueDigits) = (4, 3);
        Dictionary<string, string> texts = new()
        {
            ["TooShort"] = Messages.Format("Password_TooShort", 4),
            ["TooFewDigits"] = Messages.Format("Password_TooFewDigits", 3),
            ["Run"] = Messages.Get("Password_Run"),
        };

        Assert.Equal(faults.Split(' ').Select(fault => texts[fault]), Faults(password));
    }

    [Fact]
    public void The_policy_is_a_setting()
    {
        (_settings.MinimumUniqueDigits, _settings.AllowSequentialDigits, _settings.MinimumLength) = (4, true, 0);

        Assert.Empty(Faults("1234"));
        Assert.Single(Faults("1231"));
    }

    [Fact]
    public void A_weak_one_may_be_short()
    {
        var policy = new PasswordPolicy(_settings);

        Assert.False(policy.IsWeak(['1', '3', '5']));
        Assert.False(policy.Allows(['1', '3', '5']));
        Assert.True(policy.IsWeak(['1', '2', '3']));
    }

    private IReadOnlyList<string> Faults(string password) => new PasswordPolicy(_settings).FindFaults(SecureText.Protect(password));
}
