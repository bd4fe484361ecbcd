using System.Text;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>A column that the vendor's lists do not have is written where an object has it, also where a later one has it first.</summary>
public sealed class WideningTests
{
    private static readonly string[] Awkward = ["a,b", "\"a\"", "a;b", "a\tb", "a\u00A0b", "=1", "Büro 😀"];

    [Fact]
    public void Where_no_object_has_a_location_there_is_no_such_column()
    {
        Assert.DoesNotContain("Location", Export(Encoding.UTF8, new CicUser { UserName = "A" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_later_object_widens_the_list_and_earlier_rows_stay_what_they_were(string encoding)
    {
        CicUser[] users =
        [
            .. Awkward.Select((text, i) => new CicUser { UserName = "U" + i, FirstName = text }),
            new CicUser { UserName = "Last", Location = "Berlin" },
        ];
        using var file = new TemporaryFile();

        ExporterTests.Export(file.Path, UserList.Definition, Encoding.GetEncoding(encoding), ',', users);

        ListContent content = new TestLists().ReadFiles(TestLists.User, file.Path);
        Assert.Equal(Awkward, content.Records.Cast<CicUser>().Take(Awkward.Length).Select(user => user.FirstName));
        Assert.Equal(("Last", "Berlin"), (((CicUser)content.Records[^1]).UserName, ((CicUser)content.Records[^1]).Location));
        Assert.Equal(CicCellState.Blank, content.Records[0].GetState("Location"));
        Assert.Equal(["list.csv"], file.Files);
    }

    [Fact]
    public void So_does_one_far_behind_thousands()
    {
        CicUser[] users =
        [
            .. Enumerable.Range(0, 5000).Select(i => new CicUser { UserName = "U" + i, Location = i == 2345 ? "Berlin" : null }),
        ];
        using var file = new TemporaryFile();

        ExporterTests.Export(file.Path, UserList.Definition, Encoding.UTF8, ',', users);

        ListContent content = new TestLists().ReadFiles(TestLists.User, file.Path);
        Assert.Equal(
            users.Select(user => (user.UserName, user.Location ?? "")),
            content.Records.Cast<CicUser>().Select(user => (user.UserName, user.Location ?? "")));
    }

    [Fact]
    public void A_list_that_cannot_be_widened_is_a_fault_of_the_row_that_needs_it()
    {
        using var file = new TemporaryFile();
        using (var exporter = new ListExporter(file.Path, UserList.Definition, Encoding.UTF8, ',', overwrite: false, ownerOnly: false))
        {
            File.WriteAllText(file.Path, "theirs");
            exporter.Write(Exported.Cells(new CicUser { UserName = "A" }, UserList.Definition));
            string?[] wide = Exported.Cells(new CicUser { UserName = "B", Location = "Berlin" }, UserList.Definition);

            FileExistsException fault = Assert.Throws<FileExistsException>(() => exporter.Write(wide));

            Assert.Equal(file.Path, fault.Path);
            Assert.Throws<FileExistsException>(exporter.Commit);
        }

        Assert.Equal(["list.csv"], file.Files);
        Assert.Equal("theirs", File.ReadAllText(file.Path));
    }

    [Fact]
    public void A_stop_ends_the_widening()
    {
        using var file = new TemporaryFile();
        using var stop = new CancellationTokenSource();
        int begun = 0;
        using (var list = new ListFileWriter(UserList.Definition, Encoding.UTF8, ',', Begin))
        {
            list.Write(Exported.Cells(new CicUser { UserName = "A" }, UserList.Definition), stop.Token);

            Assert.ThrowsAny<OperationCanceledException>(
                () => list.Write(Exported.Cells(new CicUser { UserName = "B", Location = "Berlin" }, UserList.Definition), stop.Token));
        }

        Assert.Empty(file.Files);

        AtomicFile Begin()
        {
            if (++begun == 2)
                stop.Cancel();
            return new AtomicFile(file.Path, overwrite: false, ownerOnly: false);
        }
    }

    [Fact]
    public void A_blank_location_is_one_too()
    {
        string text = Export(Encoding.UTF8, new CicUser { UserName = "A" }, new CicUser { UserName = "B", Location = "" });

        Assert.Contains("OCS,Location\r\n", text, StringComparison.Ordinal);
    }

    private static string Export(Encoding encoding, params CicUser[] users)
    {
        using var file = new TemporaryFile();
        ExporterTests.Export(file.Path, UserList.Definition, encoding, ',', users);
        return File.ReadAllText(file.Path, encoding);
    }
}
