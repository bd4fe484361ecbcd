#if NET
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>A directory is used through symbolic links as by its own path.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TestDirectory _directory = new();
    private readonly TemporaryFile _links = new();

    public LinkTests() => _directory.Run(Make.Role("a"));

    public void Dispose()
    {
        _links.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("absolute")]
    [InlineData("relative")]
    [InlineData("chain")]
    public void It_is_read_and_changed_and_nothing_is_left_beside_the_link(string kind)
    {
        if (OperatingSystem.IsWindows())
            return;
        string link = CreateLink(kind);
        LocalDirectory linked = LocalDirectory.Open(link);

        using (DirectoryTransaction run = linked.Begin(TestDirectory.Header, CancellationToken.None))
        {
            run.Apply(Make.Role("b"));
            // The log is where everybody else looks for it.
            Assert.Contains("site.cicdb-wal", _directory.Files);
            run.Commit();
        }

        Assert.Equal(link, linked.Identity.Name);
        using (IDirectoryView view = linked.Read(CancellationToken.None))
            Assert.Equal(["a", "b"], view.GetAll(SiteSchemas.Role).Select(role => role.Identity));
        Assert.Equal(2, _directory.Read(view => view.Revision));
        Assert.Equal(["site.cicdb"], _directory.Files);
        Assert.All(_links.Files, name => Assert.EndsWith(".link", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_no_directory()
    {
        if (OperatingSystem.IsWindows())
            return;
        string link = Path.Combine(_links.Folder, "to.link");
        File.CreateSymbolicLink(link, "nowhere.cicdb");
        Assert.Equal("DirectoryNotFound", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(link)).ErrorId);
        string circle = Path.Combine(_links.Folder, "circle.link");
        File.CreateSymbolicLink(circle, circle);
        Assert.Equal("DirectoryNotWritable", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(circle)).ErrorId);
    }

    private string CreateLink(string kind)
    {
        string link = Path.Combine(_links.Folder, "first.link");
        string target = kind == "absolute" ? _directory.Path : Path.GetRelativePath(_links.Folder, _directory.Path);
        File.CreateSymbolicLink(link, target);
        if (kind != "chain")
            return link;
        string second = Path.Combine(_links.Folder, "second.link");
        File.CreateSymbolicLink(second, "first.link");
        return second;
    }
}
#endif
