using System.Text;
using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>Records that are handed from thread to thread take little memory, however large they are.</summary>
public sealed class RecordBatchTests
{
    [Theory]
    [InlineData(10, 256)]
    [InlineData(1_000, 256)]
    [InlineData(10_000, 27)]
    [InlineData(300_000, 1)]
    public void Large_records_make_small_batches(int characters, int records)
    {
        var batch = new RecordBatch(256, []);
        using CsvRecords rows = RecordsOf(string.Concat(Enumerable.Repeat(new string('a', characters) + "\n", 300)));
        while (!batch.IsFull && rows.Read())
            batch.Add(rows);

        Assert.Equal(records, batch.Size);
    }

    [Fact]
    public void A_batch_is_used_again_for_other_records()
    {
        var batch = new RecordBatch(256, [new RawTexts(CharacterClass.Digits)]);
        using CsvRecords rows = RecordsOf("12,b\n\"a \"\"quoted\"\" one\",c\nd\n");
        rows.Read();
        batch.Add(rows);
        Assert.True(batch.MoveNext());
        Assert.True(batch.IsRaw(0));
        batch.Clear();
        rows.Read();
        batch.Add(rows);
        rows.Read();
        batch.Add(rows);

        Assert.True(batch.MoveNext());
        Assert.Equal((2, 2, "a \"quoted\" one", "c", false), (batch.Line, batch.Count, batch.Text(0), batch.Text(1), batch.IsRaw(0)));
        Assert.True(batch.MoveNext());
        Assert.Equal((3, 1, "d", ""), (batch.Line, batch.Count, batch.Text(0), batch.Text(1)));
        Assert.False(batch.MoveNext());
    }

    [Fact]
    public void A_record_may_have_more_cells_than_are_looked_at_beforehand()
    {
        var batch = new RecordBatch(256, [.. Enumerable.Repeat(new RawTexts(CharacterClass.Digits), 70)]);
        using CsvRecords rows = RecordsOf(string.Join(',', Enumerable.Range(0, 70)) + "\n");
        rows.Read();
        batch.Add(rows);

        Assert.True(batch.MoveNext());
        Assert.True(batch.IsRaw(63));
        Assert.Null(batch.IsRaw(64));
        Assert.Equal("69", batch.Text(69));
    }

    private static CsvRecords RecordsOf(string text)
    {
        var limits = Repository.Settings().Limits;
        (limits.FieldBytes, limits.Columns) = (limits.RecordBytes, 100);
        return new CsvRecords(new MemoryStream(Encoding.UTF8.GetBytes(text)), ',', limits);
    }
}
