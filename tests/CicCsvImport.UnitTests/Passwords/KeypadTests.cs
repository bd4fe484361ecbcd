using CicCsvImport.Core.Passwords;

namespace CicCsvImport.UnitTests.Passwords;

public sealed class KeypadTests
{
    [Theory]
    [InlineData("abcABC222", 1)]
    [InlineData("adgjmptw", 8)]
    [InlineData("pqrs7", 1)]
    [InlineData("wxyz9", 1)]
    [InlineData("tuv8", 1)]
    [InlineData("a-1", 2)]
    [InlineData("", 0)]
    public void A_letter_counts_as_the_digit_of_its_key(string password, int digits)
    {
        Assert.Equal(digits, Keypad.UniqueDigits(password));
    }
}
