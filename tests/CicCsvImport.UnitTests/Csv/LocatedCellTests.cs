using System.Text;
using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>A cell that is found byte for byte in its record has the text that the record gives; others are not found.</summary>
public sealed class LocatedCellTests
{
    private static readonly string[] Pieces =
        [
            "a", "bc", "é", "名", " ", "\t", "\"", "\"\"", ",", "\v", "\u00A0", "\u3000", "\u0085", "\uFEFF", "\u200B", "1", "\\", "\r\n",
            "\n",
        ];

    [Fact]
    public void A_located_text_is_the_cells_text()
    {
        int located = 0;
        for (int seed = 1; seed <= 3000; seed++)
        {
            var random = new Random(seed);
            byte[] list = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            using var records = new CsvRecords(new MemoryStream(list), ',', Repository.Settings().Limits);
            try
            {
                var batch = new RecordBatch(256, []);
                while (records.Read())
                {
                    batch.Add(records);
                    Assert.True(batch.MoveNext());
                    for (int i = 0; i <= records.Count; i++)
                    {
                        Assert.Equal((records.Text(i), records.HasStrayQuote(i)), (batch.Text(i), batch.HasStrayQuote(i)));
                        if (!batch.TryLocate(i, out CellBytes text))
                            continue;
                        Assert.True(
                            Encoding.UTF8.GetString(text.ToArray()) == records.Text(i), $"Seed {seed}, cell {i}: '{records.Text(i)}'");
                        located++;
                    }
                }
            }
            catch (ListReadException)
            {
                // A quote is never closed: there are no more cells.
            }
        }

        Assert.True(located > 3000);
    }

    [Theory]
    [InlineData("anna", true)]
    [InlineData("\"Smith, Anna\"", true)]
    [InlineData(" anna\t", true)]
    [InlineData("\" anna \"", true)]
    [InlineData("Zoë", true)]
    [InlineData("", true)]
    [InlineData("\"6\"\" tall\"", false)]
    [InlineData("\u00A0anna", false)]
    [InlineData("anna\u3000", false)]
    [InlineData("an\"na", false)]
    public void What_is_common_is_located(string cell, bool isLocated)
    {
        using var records = new CsvRecords(
            new MemoryStream(Encoding.UTF8.GetBytes("x," + cell + ",y\n")), ',', Repository.Settings().Limits);

        Assert.True(records.Read());
        var batch = new RecordBatch(256, []);
        batch.Add(records);
        Assert.True(batch.MoveNext());
        Assert.Equal(isLocated, batch.TryLocate(1, out _));
    }
}
