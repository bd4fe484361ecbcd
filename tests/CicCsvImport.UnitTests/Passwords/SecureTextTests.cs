using CicCsvImport.Core.Passwords;

namespace CicCsvImport.UnitTests.Passwords;

public sealed class SecureTextTests
{
    [Fact]
    public void The_characters_are_cleared_when_the_function_has_returned()
    {
        char[] seen = SecureText.Use(SecureText.Protect("4711"), text =>
        {
            Assert.Equal("4711", new string(text));
            return text;
        });

        Assert.Equal(new char[4], seen);
    }

    [Fact]
    public void They_are_cleared_also_when_it_throws()
    {
        char[] seen = [];

        Assert.Throws<InvalidOperationException>(() => SecureText.Use<int>(SecureText.Protect("4711"), text =>
        {
            seen = text;
            throw new InvalidOperationException();
        }));
        Assert.Equal(new char[4], seen);
    }
}
