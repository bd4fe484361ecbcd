using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

public sealed class CanceledReadingTests
{
    [Fact]
    public void Blank_lines_are_read_no_further_once_the_command_is_canceled()
    {
        using var file = new TemporaryFile(new string('\n', 1_000_000));
        using TextFile text = TextFile.Open(file.Path, said: null, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        using var records = new CsvRecords(text.ReadFromStart(cancellation.Token), ',', Repository.Settings().Limits);
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => records.Read());
    }
}
