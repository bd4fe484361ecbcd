using System.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>Bytes that are no UTF-16, in a file whose byte-order mark says that it is.</summary>
public sealed class InvalidUtf16Tests
{
    [Fact]
    public void A_lone_surrogate_is_invalid_and_the_issue_names_its_own_offset()
    {
        byte[] before = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Name\nA")];
        byte[] bytes = [.. before, 0x00, 0xD8, .. Encoding.Unicode.GetBytes("B\n")];

        CicIssue issue = new TestLists().ReadBytes(TestLists.Station, bytes).SingleIssue("InvalidEncoding");

        Assert.Equal(2, issue.Line);
        Assert.Contains($"offset {before.Length} ", issue.Reason, StringComparison.Ordinal);
    }
}
