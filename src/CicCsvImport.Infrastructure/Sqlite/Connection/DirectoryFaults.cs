using System.Text.Json;
using CicCsvImport.Core.Engine.Changes;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>Translates SQLite's errors into the module's. They never contain an object's values.</summary>
internal static class DirectoryFaults
{
    /// <param name="id">The id of the error, whose text begins with the path.</param>
    /// <param name="path">The directory's file.</param>
    /// <param name="more">The other arguments of the text.</param>
    public static CicDirectoryException Create(ErrorId id, string path, params object?[] more) =>
        new(id, id.Text([DisplayText.CleanPath(path), .. more]));

    /// <summary>Creates the error for content that the module has not written.</summary>
    public static CicDirectoryException Damaged(string path, object what, Exception fault) =>
        new(ErrorId.DirectoryDamaged, ErrorId.DirectoryDamaged.Text(DisplayText.CleanPath(path), what), fault);

    /// <summary>
    /// Checks whether an exception means that the module has not written the content: it is not JSON, not a number, or an unknown
    /// word.
    /// </summary>
    public static bool IsDamage(Exception fault) =>
        fault is JsonException or FormatException or OverflowException or InvalidOperationException or InvalidCastException
            or ArgumentException or KeyNotFoundException;

    /// <summary>Creates the error for a file or folder that denies access.</summary>
    public static CicDirectoryException NotWritable(string path, Exception fault)
    {
        string message = ErrorId.DirectoryNotWritable.Text(DisplayText.CleanPath(path), fault.Message.TrimEnd('.'));
        return new CicDirectoryException(ErrorId.DirectoryNotWritable, message, fault);
    }

    public static CicDirectoryException KeyTaken(CicObject wanting, string space, string key, ObjectName owner) =>
        DirectoryErrors.Create(ErrorId.DirectoryKeyTaken, new ObjectName(wanting), ObjectKeys.Describe(wanting, space, key), owner);

    /// <summary>Creates the exception for an error of SQLite. A canceled statement is an OperationCanceledException.</summary>
    public static Exception Create(SqliteException fault, string path)
    {
        if (fault.SqliteErrorCode == raw.SQLITE_INTERRUPT)
            return new OperationCanceledException(fault.Message, fault);
        ErrorId id = fault.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => ErrorId.DirectoryBusy,
            // An error in the statement itself. All of ours match an intact schema.
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR => ErrorId.DirectoryDamaged,
            raw.SQLITE_FULL => ErrorId.DirectoryFull,
            // There is not even space for the shared memory that SQLite needs, also for reading.
            raw.SQLITE_IOERR when fault.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => ErrorId.DirectoryFull,
            raw.SQLITE_CANTOPEN when !File.Exists(path) => ErrorId.DirectoryNotFound,
            raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_IOERR => ErrorId.DirectoryNotWritable,
            _ => ErrorId.DirectoryFailed,
        };
        return new CicDirectoryException(id, id.Text(DisplayText.CleanPath(path), DisplayText.Clean(GetText(fault))), Clean(fault));
    }

    // The message can have names from the file.
    private static SqliteException Clean(SqliteException fault) =>
        new(DisplayText.CleanPath(fault.Message), fault.SqliteErrorCode, fault.SqliteExtendedErrorCode);

    // A command's message has the form: SQLite Error 13: 'database or disk is full'.
    private static string GetText(SqliteException fault)
    {
        int start = fault.Message.IndexOf('\'') + 1;
        int end = fault.Message.LastIndexOf('\'');
        return end > start ? fault.Message.Substring(start, end - start) : fault.Message;
    }
}
