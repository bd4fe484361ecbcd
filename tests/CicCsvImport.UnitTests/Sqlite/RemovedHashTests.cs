using System.Text;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>The hash of a password that was replaced or removed stands in the log, for the undo, and nowhere else.</summary>
public sealed class RemovedHashTests
{
    [Fact]
    public void It_does_not_stay_on_pages_that_are_free()
    {
        using var directory = new TestDirectory();
        CicUser[] users = [.. Enumerable.Range(0, 100).Select(i => Make.NewUser("user" + i))];
        for (int i = 0; i < users.Length; i++)
            users[i].SetKnown(UserAccount.PasswordHash, Hash(i));
        directory.Run([.. users.Select(ObjectChange.Create)]);
        directory.Run([.. users.Select(record => ObjectChange.Remove(record))]);
        string text = Encoding.Latin1.GetString(directory.Bytes);
        Assert.All(Enumerable.Range(0, users.Length), i => Assert.Equal(2, text.Split(Hash(i)).Length - 1));
    }

    private static string Hash(int i) => "hash-of-user-" + i + "$";
}
