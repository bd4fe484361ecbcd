using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.UnitTests.Kinds.Phones.Templates;

public sealed class AdvancedOptionTests
{
    [Theory]
    [InlineData("key=value", "key", "value")]
    [InlineData(" voice.volume =a=b", "voice.volume", "a=b")]
    [InlineData("key= value ", "key", " value ")]
    [InlineData("key=", "key", "")]
    public void The_first_equals_sign_ends_the_key(string text, string key, string value)
    {
        Assert.Equal(new AdvancedOption(key, value), AdvancedOption.Parse(text));
        Assert.Equal(new AdvancedOption(key, value), AdvancedOption.Parse(AdvancedOption.Parse(text).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("key")]
    [InlineData("=value")]
    [InlineData("  =value")]
    public void A_text_of_another_form_is_a_fault(string text)
    {
        FormatException fault = Assert.Throws<FormatException>(() => AdvancedOption.Parse(text));

        Assert.Contains($"'{text}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_differ_by_letter_case_and_stand_once()
    {
        Assert.Equal(2, AdvancedOption.ParseAll(["a=1", "A=1"]).Count);
        FormatException fault = Assert.Throws<FormatException>(() => AdvancedOption.ParseAll(["a=1", "b=1", " a =2"]));
        Assert.Contains("option 'a' is", fault.Message, StringComparison.Ordinal);
    }
}
