using System.Globalization;
using System.Text;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;
using Microsoft.Data.Sqlite;

namespace CicCsvImport.UnitTests.Sqlite.Connection;

/// <summary>A file that is not a usable directory causes one error and stays unchanged.</summary>
public sealed class OpenFaultTests
{
    private const int VersionOffset = 60;
    private const int ApplicationIdOffset = 68;
    private const int PageSize = 4096;

    /// <summary>What is done to the bytes of a directory, and the error that comes of it.</summary>
    public static TheoryData<string, string> Faults { get; } = new()
    {
        { "empty", "NotADirectory" },
        { "short", "DirectoryDamaged" },
        { "text", "NotADirectory" },
        { "other magic", "NotADirectory" },
        { "other program's", "NotADirectory" },
        { "newer", "DirectoryTooNew" },
        { "older", "DirectoryOutdated" },
        { "cut off", "DirectoryDamaged" },
        { "page of zeros", "DirectoryDamaged" },
        { "page of noise", "DirectoryDamaged" },
        { "header only", "DirectoryDamaged" },
        { "impossible page size", "NotADirectory" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_refused_and_stays_as_it_is(string what, string errorId)
    {
        using TestDirectory directory = Filled();
        byte[] bytes = Spoil(directory.Bytes, what);
        File.WriteAllBytes(directory.Path, bytes);
        DateTime written = File.GetLastWriteTimeUtc(directory.Path);
        var fault = Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(directory.Path));
        Assert.Equal(errorId, fault.ErrorId);
        Assert.Contains(directory.Path, fault.Message);
        Assert.Equal(bytes, directory.Bytes);
        Assert.Equal(written, File.GetLastWriteTimeUtc(directory.Path));
        Assert.Equal(["site.cicdb"], directory.Files);
    }

    /// <summary>The file of a connected directory can be replaced by something else.</summary>
    [Theory]
    [InlineData("empty", "NotADirectory")]
    [InlineData("newer", "DirectoryTooNew")]
    [InlineData("header only", "DirectoryDamaged")]
    public void It_is_refused_as_well_where_the_directory_was_connected_before(string what, string errorId)
    {
        using TestDirectory directory = Filled();
        byte[] bytes = Spoil(directory.Bytes, what);
        File.WriteAllBytes(directory.Path, bytes);
        Assert.Equal(errorId, Assert.Throws<CicDirectoryException>(() => directory.Directory.Read(CancellationToken.None)).ErrorId);
        Assert.Equal(errorId, Assert.Throws<CicDirectoryException>(directory.Begin).ErrorId);
        Assert.Equal(bytes, directory.Bytes);
        Assert.Equal(["site.cicdb"], directory.Files);
    }

    /// <summary>Opening another program's database as one would bring its log into it.</summary>
    [Fact]
    public void Another_program_s_database_in_use_is_not_touched()
    {
        using var theirs = new TemporaryFile();
        string path = Path.Combine(theirs.Folder, "theirs.db");
        using var other = new TemporaryFile();
        string inUse = Path.Combine(other.Folder, "theirs.db");
        using (var connection = new SqliteConnection($"Data Source={inUse};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)";
            command.ExecuteNonQuery();
            File.Copy(inUse, path);
            File.Copy(inUse + "-wal", path + "-wal");
        }

        byte[] bytes = File.ReadAllBytes(path);
        byte[] log = File.ReadAllBytes(path + "-wal");
        Assert.NotEmpty(log);
        Assert.Equal("NotADirectory", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(path)).ErrorId);
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.Equal(log, File.ReadAllBytes(path + "-wal"));
        Assert.Equal(2, theirs.Files.Count());
    }

    /// <summary>SQLite writes when it reads: a log beside the file.</summary>
    [Fact]
    public void A_file_that_may_not_be_written_is_read_and_leaves_nothing_beside_it()
    {
        using TestDirectory directory = Filled();
        byte[] bytes = directory.Bytes;
        File.SetAttributes(directory.Path, FileAttributes.ReadOnly);
        try
        {
            if (CanWrite(directory.Path))
                return;
            using (IDirectoryView view = LocalDirectory.Open(directory.Path).Read(CancellationToken.None))
                Assert.Equal(directory.Read(same => same.Revision), view.Revision);
            Assert.Equal("DirectoryNotWritable", Assert.Throws<CicDirectoryException>(directory.Begin).ErrorId);
            Assert.Equal(bytes, directory.Bytes);
            Assert.Equal(["site.cicdb"], directory.Files);
        }
        finally
        {
            File.SetAttributes(directory.Path, FileAttributes.Normal);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_made()
    {
        using var file = new TemporaryFile();
        Assert.Equal("DirectoryNotFound", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(file.Path)).ErrorId);
        Assert.Empty(file.Files);
    }

    [Fact]
    public void A_folder_is_no_directory()
    {
        using var file = new TemporaryFile();
        Assert.Equal("NotADirectory", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(file.Folder)).ErrorId);
    }

    /// <summary>Damage that reading the objects would not show.</summary>
    [Fact]
    public void A_damaged_index_is_found_too()
    {
        using TestDirectory directory = Filled();
        int page = int.Parse(
            directory.Text("SELECT rootpage FROM sqlite_schema WHERE name = 'change_of_object'"), CultureInfo.InvariantCulture);
        byte[] bytes = directory.Bytes;
        bytes.AsSpan((page - 1) * PageSize, PageSize).Clear();
        File.WriteAllBytes(directory.Path, bytes);
        Assert.Equal("DirectoryDamaged", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(directory.Path)).ErrorId);
        Assert.Equal(bytes, directory.Bytes);
    }

    [Fact]
    public void A_name_that_leads_nowhere_is_damage()
    {
        using TestDirectory directory = Filled();
        directory.Execute("DELETE FROM object WHERE kind = 'role'");
        Assert.Equal("DirectoryDamaged", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(directory.Path)).ErrorId);
    }

    [Fact]
    public void A_value_that_no_program_of_ours_has_written_is_damage()
    {
        using TestDirectory directory = Filled();
        directory.Execute("UPDATE object SET properties = '{\"Extension\":{}}' WHERE name = 'user1'");
        var fault = Assert.Throws<CicDirectoryException>(() => directory.Find(Kind.User, "user1"));
        Assert.Equal("DirectoryDamaged", fault.ErrorId);
        Assert.Contains("user 'user1'", fault.Message);
    }

    [Fact]
    public void Another_directory_in_its_place_is_not_taken_for_it()
    {
        using TestDirectory directory = Filled();
        using var other = new TestDirectory();
        File.Copy(other.Path, directory.Path, overwrite: true);
        Assert.Equal(
            "DirectoryReplaced", Assert.Throws<CicDirectoryException>(() => directory.Directory.Read(CancellationToken.None)).ErrorId);
        Assert.Equal("DirectoryReplaced", Assert.Throws<CicDirectoryException>(directory.Begin).ErrorId);
    }

    [Fact]
    public void One_that_is_gone_is_said_to_be()
    {
        using TestDirectory directory = Filled();
        File.Delete(directory.Path);
        Assert.Equal(
            "DirectoryNotFound", Assert.Throws<CicDirectoryException>(() => directory.Directory.Read(CancellationToken.None)).ErrorId);
        Assert.Empty(directory.Files);
    }

    // The administrator of a Unix machine can write every file.
    private static bool CanWrite(string path)
    {
        try
        {
            File.Open(path, FileMode.Open, FileAccess.ReadWrite).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static TestDirectory Filled()
    {
        var directory = new TestDirectory();
        directory.Run([Make.Role("Agent"), .. Enumerable.Range(1, 200).Select(i => Make.User("user" + i, "1" + i, "Agent"))]);
        return directory;
    }

    private static byte[] Spoil(byte[] bytes, string what)
    {
        switch (what)
        {
            case "empty":
                return [];
            case "short":
                return [.. bytes.Take(99)];
            case "text":
                return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Name,Type,Extension\r\n", 100)));
            case "other magic":
                bytes[3] ^= 1;
                return bytes;
            case "other program's":
                bytes[ApplicationIdOffset] ^= 1;
                return bytes;
            case "newer":
                bytes[VersionOffset + 3]++;
                return bytes;
            case "older":
                bytes[VersionOffset + 3]--;
                return bytes;
            case "cut off":
                return [.. bytes.Take(bytes.Length - (3 * PageSize))];
            case "page of zeros":
                bytes.AsSpan(bytes.Length - (2 * PageSize), PageSize).Clear();
                return bytes;
            case "page of noise":
                new Random(1).NextBytes(bytes.AsSpan(4 * PageSize, PageSize));
                return bytes;
            case "header only":
                return [.. bytes.Take(100)];
            case "impossible page size":
                bytes[16] = 3;
                return bytes;
            default:
                throw new ArgumentOutOfRangeException(nameof(what));
        }
    }
}
