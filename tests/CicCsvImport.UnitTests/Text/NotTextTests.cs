using System.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>Files that are no text; the issue says what they seem to be.</summary>
public sealed class NotTextTests
{
    [Fact]
    public void A_document_named_csv_is_recognized()
    {
        ListContent content = new TestLists().ReadBytes(TestLists.Station, [.. "%PDF-1.7"u8, .. "Name\nA\n"u8]);

        Assert.Contains("PDF", content.SingleIssue("NotText").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(2_000_000)]
    public void A_NUL_anywhere_is_binary(int rowsBefore)
    {
        string text = "Name\n" + string.Concat(Enumerable.Range(0, rowsBefore / 10).Select(i => $"Phone{i:0000}\n")) + "A\0B\n";

        Assert.Contains("NUL", new TestLists().Read(TestLists.Station, text).SingleIssue("NotText").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void A_NUL_character_in_a_text_with_a_mark_is_binary(string encoding)
    {
        Encoding marked = Encoding.GetEncoding(encoding);

        ListContent content = new TestLists().ReadBytes(TestLists.Station, [.. marked.GetPreamble(), .. marked.GetBytes("Name\nA\0B\n")]);

        content.SingleIssue("NotText");
    }

    [Fact]
    public void A_binary_file_is_called_one_also_where_invalid_bytes_come_first()
    {
        byte[] bytes = [.. "Name\n"u8, 0xFF, .. "A\n"u8, .. new byte[100_000].Select(_ => (byte)'x'), 0];

        new TestLists().ReadBytes(TestLists.Station, bytes).SingleIssue("NotText");
    }
}
