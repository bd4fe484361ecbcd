#if NETFRAMEWORK
using System.Runtime.InteropServices;
#endif
using SQLitePCL;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>The native SQLite library and its provider.</summary>
internal static class SqliteLibrary
{
    // Lazy, so that commands that only check lists never load SQLite.
    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Loads SQLite, once per process. It must be called before the first connection is created.</summary>
    /// <exception cref="CicDirectoryException">
    /// SqliteNotAvailable: there is no library for this platform, or it cannot be loaded.
    /// </exception>
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
        // On other systems, this build is tested with Mono, which finds the library next to the assemblies.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            Loading.NativeLibraryLoader.Load(Loading.NativeLibraries.Sqlite);
#endif
        // On PowerShell 7, this requests the library from ModuleLoadContext.
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }
}
