using System.Text;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>What could not be read again as it was is not written.</summary>
public sealed class NotWritableTests
{
    [Fact]
    public void A_text_with_NUL_is_refused_and_not_shown()
    {
        FormatException refused = Assert.Throws<FormatException>(() => EncodableText.ThrowIfNot(Encoding.UTF8, "Password", "a\0secret"));

        Assert.Contains("Password contains a NUL character", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p|q", "r")]
    [InlineData("r", "p;q")]
    [InlineData("p|q")]
    public void A_name_that_would_be_read_as_two_is_refused(params string[] names)
    {
        Assert.Throws<FormatException>(() => UserList.Workgroups.Format(names));
        Assert.Throws<FormatException>(() => UserList.Workgroups.Format(names.ToList()));
    }

    [Fact]
    public void A_text_of_several_names_is_one_of_several()
    {
        Assert.Equal("p|q", UserList.Workgroups.Format("p|q"));
        Assert.Equal("p|q", UserList.Workgroups.Format(new[] { "p", "q" }));
    }
}
