using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>SQLite's limit of pages stands for a disk that is full.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void The_run_fails_the_directory_is_as_it_was_and_the_next_command_works()
    {
        using var directory = new TestDirectory();
        directory.Run(Make.Role("a"));
        byte[] before = directory.Bytes;
        LocalDirectory full = LocalDirectory.Open(
            directory.Path, upgrade: false, new LocalDirectoryOptions { MaxPages = (before.Length / 4096) + 20 });
        using (DirectoryTransaction run = full.Begin(TestDirectory.Header, CancellationToken.None))
        {
            var fault = Assert.Throws<CicDirectoryException>(() =>
            {
                for (int i = 0; i < 10_000; i++)
                    run.Apply(Make.User("user" + i, "1" + i, "a"));
            });
            Assert.Equal("DirectoryFull", fault.ErrorId);
            Assert.Throws<InvalidOperationException>(run.Commit);
        }

        Assert.Equal(before, directory.Bytes);
        Assert.Equal(["site.cicdb"], directory.Files);
        using (DirectoryTransaction run = full.Begin(TestDirectory.Header, CancellationToken.None))
        {
            run.Apply(Make.User("user1", "5556", "a"));
            Assert.Equal(2, run.Commit().Id);
        }

        Assert.NotNull(directory.Find(Kind.User, "user1"));
    }
}
