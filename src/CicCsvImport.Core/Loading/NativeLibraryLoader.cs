#if NETFRAMEWORK
using System.ComponentModel;
using System.Runtime.InteropServices;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Loading;

/// <summary>
/// Loads a native library on Windows PowerShell 5.1, which has no load context to ask for it: once it is loaded, Windows finds it
/// by its name. Where another module has loaded a library of that name before, Windows finds that one: there it cannot be helped.
/// </summary>
internal static class NativeLibraryLoader
{
    // What the library itself needs is looked for in its own folder, not in that of powershell.exe.
    private const uint LoadWithAlteredSearchPath = 8;

    /// <summary>Loads the library for this process from the module's folder.</summary>
    /// <exception cref="PlatformNotSupportedException">The module has none for this platform.</exception>
    /// <exception cref="DllNotFoundException">It is missing or cannot be loaded.</exception>
    public static void Load(string library)
    {
        string path = NativeLibraries.GetPath(library);
        if (LoadLibraryEx(path, IntPtr.Zero, LoadWithAlteredSearchPath) == IntPtr.Zero)
            throw new DllNotFoundException(Messages.Format("Error_LibraryNotLoaded", path, new Win32Exception().Message));
    }

    [DllImport("kernel32", EntryPoint = "LoadLibraryExW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LoadLibraryEx(string path, IntPtr reserved, uint flags);
}
#endif
