using System.Text;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>A name that the encoding cannot write is an error. It never gets replacement characters.</summary>
public sealed class UnwritableTextTests
{
    [Fact]
    public void A_name_that_the_encoding_has_not_is_not_written_as_another()
    {
        using var file = new TemporaryFile();

        Exception? fault = Record.Exception(() => ExporterTests.Export(
            file.Path, UserList.Definition, Encoding.Latin1, ',', new CicUser { UserName = "A", LastName = "Łukasz 電話" }));

        Assert.NotNull(fault);
        Assert.Empty(file.Files);
    }
}
