#if NETFRAMEWORK
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CicCsvImport.Loading;

/// <summary>
/// Loads a native library on Windows PowerShell 5.1, which has no load context to resolve it. Once it is loaded, Windows finds it
/// by its name. If another module has already loaded a library with the same name, Windows uses that one, which cannot be avoided.
/// </summary>
internal static class NativeLibraryLoader
{
    // The library's own dependencies are searched in its folder instead of that of powershell.exe.
    private const uint LoadWithAlteredSearchPath = 8;

    /// <summary>Loads the library for this process from the module's folder.</summary>
    /// <exception cref="PlatformNotSupportedException">The module has no library for this platform.</exception>
    /// <exception cref="DllNotFoundException">The library is missing or cannot be loaded.</exception>
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
