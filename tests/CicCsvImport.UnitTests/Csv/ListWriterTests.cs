using System.Text;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>A writer that cannot begin ends its file too.</summary>
public sealed class ListWriterTests
{
    [Fact]
    public void Where_the_headings_have_no_room_nothing_is_left_behind()
    {
        using var target = new TemporaryFile();
        var pending = new AtomicFile(target.Path, overwrite: false, ownerOnly: false);

        Assert.Throws<IOException>(() => new ListWriter(pending, Encoding.UTF8, ',', TooMany()));

        Assert.Empty(target.Files);
    }

    private static IEnumerable<string> TooMany()
    {
        yield return "Name";
        throw new IOException("No space left on device");
    }
}
