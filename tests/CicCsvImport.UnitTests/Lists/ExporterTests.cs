using System.Text;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>Lists are written in the vendor's format, and read again they are the same.</summary>
public sealed class ExporterTests
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    [Theory]
    [InlineData("a,b")]
    [InlineData("a\"b")]
    [InlineData("\"a\"")]
    [InlineData("\"")]
    [InlineData("a\u00A0b")]
    [InlineData("a\tb")]
    [InlineData("=1+1")]
    [InlineData("+1-1")]
    [InlineData("007")]
    [InlineData("Büro 電話 😀")]
    [InlineData("a;b|c")]
    [InlineData("sep=;")]
    public void An_awkward_text_survives(string text)
    {
        CicStation station = RoundTrip(',', new CicStation { Name = "A", Model = text });

        Assert.Equal(text, station.Model);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Also_with_another_delimiter(char delimiter)
    {
        CicStation station = RoundTrip(delimiter, new CicStation { Name = "A", Model = "a;b\tc,\"d\"", Manufacturer = "Acme" });

        Assert.Equal(("a;b\tc,\"d\"", "Acme"), (station.Model, station.Manufacturer));
    }

    [Fact]
    public void A_list_has_the_vendors_columns_in_their_order_and_lines_end_in_CRLF()
    {
        using var file = new TemporaryFile();

        Export(file.Path, StationList.Definition, Utf8, ',', new CicStation { Name = "A", Extension = "5556" });

        Assert.Equal(
            "Name,Type,Extension,Identification Address,Connection Address,Manufacturer,Model,MAC Address,Machine Name\r\n"
            + "A,,5556,,,,,,\r\n",
            File.ReadAllText(file.Path));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file.Path).Take(3));
    }

    [Fact]
    public void A_default_is_written_as_a_blank_so_that_it_stays_a_default()
    {
        ListContent content = new TestLists()
            .Read(TestLists.User, "User Name,First Name,Roles,OCS\nClient1,Billy,,Yes\nClient2,,Agent|Operator,\n");
        using var file = new TemporaryFile();

        Export(file.Path, UserList.Definition, Utf8, ',', [.. content.Records]);

        ListContent again = new TestLists().ReadFiles(TestLists.User, file.Path);
        var (first, second) = ((CicUser)again.Records[0], (CicUser)again.Records[1]);
        Assert.Equal(
            ("Billy", true, true, true), (first.DisplayName, first.IsDefault("Display Name"), first.IsDefault("Roles"), first.Ocs));
        Assert.Equal(["Agent", "Operator"], second.Roles!);
        Assert.Equal((false, false), (second.Ocs, second.IsDefault("Roles")));
    }

    [Fact]
    public void All_rows_of_all_sample_lists_survive()
    {
        foreach (ListDefinition list in VendorLists.Catalog.Lists)
        {
            string sample = Directory.GetFiles(Repository.GetPath("module", "Samples")).Single(path => Means(path, list));
            ListContent content = new TestLists().ReadFiles(list.Noun, sample);
            using var file = new TemporaryFile();

            Export(file.Path, list, Utf8, ',', [.. content.Records]);

            Assert.Equal(Cells(list, content), Cells(list, new TestLists().ReadFiles(list.Noun, file.Path)));
        }
    }

    [Fact]
    public void One_that_is_not_committed_leaves_nothing_behind()
    {
        using var file = new TemporaryFile();
        using (var exporter = new ListExporter(file.Path, StationList.Definition, Utf8, ',', overwrite: false, ownerOnly: false))
            exporter.Write([.. StationList.Definition.Columns.Select(column => column.Column.Name)]);

        Assert.Empty(file.Files);
    }

    [Fact]
    public void Nor_does_one_that_another_thread_is_writing()
    {
        using var file = new TemporaryFile();
        using (var exporter = new ListExporter(file.Path, StationList.Definition, Utf8, ',', overwrite: false, ownerOnly: false))
        {
            for (int i = 0; i < 5000; i++)
                exporter.Write([.. StationList.Definition.Columns.Select(column => column.Column.Name)]);
        }

        Assert.Empty(file.Files);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5000)]
    public void Nor_does_one_that_was_stopped_before_its_end(int rows)
    {
        using var file = new TemporaryFile("old");
        using var stop = new CancellationTokenSource();
        using (var exporter = new ListExporter(file.Path, StationList.Definition, Utf8, ',', overwrite: true, ownerOnly: false, stop.Token))
        {
            for (int i = 0; i < rows; i++)
                exporter.Write([.. StationList.Definition.Columns.Select(column => column.Column.Name)]);
            stop.Cancel();

            Assert.ThrowsAny<OperationCanceledException>(exporter.Commit);
        }

        Assert.Equal(["list.csv"], file.Files);
        Assert.Equal("old", File.ReadAllText(file.Path));
    }

    [Fact]
    public void A_stop_ends_the_writing_of_rows()
    {
        using var file = new TemporaryFile();
        using var stop = new CancellationTokenSource();
        using var exporter = new ListExporter(file.Path, StationList.Definition, Utf8, ',', overwrite: false, ownerOnly: false, stop.Token);
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            for (int i = 0; i < 5000; i++)
                exporter.Write([.. StationList.Definition.Columns.Select(column => column.Column.Name)]);
        });
    }

    internal static void Export(string path, ListDefinition list, Encoding encoding, char delimiter, params CicObject[] records)
    {
        using var exporter = new ListExporter(path, list, encoding, delimiter, overwrite: true, ownerOnly: false);
        foreach (CicObject record in records)
            exporter.Write(Exported.Cells(record, list));
        exporter.Commit();
    }

    private static CicStation RoundTrip(char delimiter, CicStation station)
    {
        using var file = new TemporaryFile();
        Export(file.Path, StationList.Definition, Utf8, delimiter, station);
        var lists = new TestLists { Options = new() { Delimiter = delimiter } };
        return lists.ReadFiles(TestLists.Station, file.Path).Single<CicStation>();
    }

    private static bool Means(string path, ListDefinition list) => Path.GetFileNameWithoutExtension(path) == list.Name switch
    {
        "Station" => "CSV SIP Station List",
        "User" => "CSV User List",
        "Phone-TMM" => "CSV Managed IP Phone List-TMM",
        _ => "CSV Managed IP Phone List-Template",
    };

    private static IEnumerable<string?> Cells(ListDefinition list, ListContent content) =>
        content.Records.SelectMany(record => list.Columns.Select(column => Exported.Cell(record, column.Column) ?? ""));
}
