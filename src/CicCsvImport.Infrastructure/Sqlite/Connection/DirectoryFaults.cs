using System.Text.Json;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>Says in the module's words what SQLite reports. No value of an object gets into it.</summary>
internal static class DirectoryFaults
{
    /// <param name="id">The error's id; its text begins with the path.</param>
    /// <param name="path">The directory's file.</param>
    /// <param name="more">What else the text tells.</param>
    public static CicDirectoryException Create(ErrorId id, string path, params object?[] more) =>
        new(id, id.Text([DisplayText.CleanPath(path), .. more]));

    /// <summary>Something is in the file that no program of ours has written.</summary>
    public static CicDirectoryException Damaged(string path, object what, Exception fault) =>
        new(ErrorId.DirectoryDamaged, ErrorId.DirectoryDamaged.Text(DisplayText.CleanPath(path), what), fault);

    /// <summary>Whether that is how reading fails of what no program of ours has written: no JSON, no number, not a known word.</summary>
    public static bool IsDamage(Exception fault) =>
        fault is JsonException or FormatException or OverflowException or InvalidOperationException or InvalidCastException or ArgumentException or KeyNotFoundException;

    /// <summary>The file or its folder refuses something.</summary>
    public static CicDirectoryException NotWritable(string path, Exception fault) =>
        new(ErrorId.DirectoryNotWritable, ErrorId.DirectoryNotWritable.Text(DisplayText.CleanPath(path), fault.Message.TrimEnd('.')), fault);

    public static CicDirectoryException KeyTaken(ObjectName wanting, string key, ObjectName owner) =>
        DirectoryErrors.Create(ErrorId.DirectoryKeyTaken, wanting, key, owner);

    public static CicDirectoryException Create(SqliteException fault, string path)
    {
        ErrorId id = fault.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => ErrorId.DirectoryBusy,
            // An error of the statement itself: all of ours fit a schema that is whole.
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR => ErrorId.DirectoryDamaged,
            raw.SQLITE_FULL => ErrorId.DirectoryFull,
            // There is not even room for what SQLite needs beside the file, to read it too.
            raw.SQLITE_IOERR when fault.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => ErrorId.DirectoryFull,
            raw.SQLITE_CANTOPEN when !File.Exists(path) => ErrorId.DirectoryNotFound,
            raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_IOERR => ErrorId.DirectoryNotWritable,
            _ => ErrorId.DirectoryFailed,
        };
        return new CicDirectoryException(id, id.Text(DisplayText.CleanPath(path), GetText(fault)), fault);
    }

    // A command says it as SQLite Error 13: 'database or disk is full'.
    private static string GetText(SqliteException fault)
    {
        int start = fault.Message.IndexOf('\'') + 1;
        int end = fault.Message.LastIndexOf('\'');
        return end > start ? fault.Message.Substring(start, end - start) : fault.Message;
    }
}
