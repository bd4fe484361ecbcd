#if NETFRAMEWORK
using System.Runtime.InteropServices;
#endif
using CicCsvImport.Core.Issues;
using SQLitePCL;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>SQLite itself: the native library, and what calls it.</summary>
internal static class SqliteLibrary
{
    // Not before it is needed: who only checks lists never loads SQLite.
    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Loads SQLite, once in a process. To be called before the first connection is made.</summary>
    /// <exception cref="CicDirectoryException">SqliteNotAvailable: there is none for this platform, or it cannot be loaded.</exception>
    public static void EnsureLoaded()
    {
        try
        {
            _ = Loaded.Value;
        }
        catch (Exception fault) when (fault is PlatformNotSupportedException or DllNotFoundException or BadImageFormatException)
        {
            throw new CicDirectoryException(ErrorId.SqliteNotAvailable, ErrorId.SqliteNotAvailable.Text(fault.Message), fault);
        }
    }

    private static bool Load()
    {
#if NETFRAMEWORK
        // Mono, with which this build is tested elsewhere, finds it by itself: beside the assemblies.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            Loading.NativeLibraryLoader.Load(Loading.NativeLibraries.Sqlite);
#endif
        // On PowerShell 7 this asks ModuleLoadContext for the library.
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }
}
