using System.Runtime.InteropServices;

namespace CicCsvImport.Loading;

/// <summary>
/// The platform of a native library, named as in NuGet packages (<c>linux-musl-x64</c>): the operating system, the C library if
/// there are two, and the architecture of the process, which can differ from the machine's.
/// </summary>
internal static class NativePlatform
{
    private const string MappedFiles = "/proc/self/maps";

    private static readonly OSPlatform[] Systems = [OSPlatform.Windows, OSPlatform.OSX, OSPlatform.Linux];

    /// <summary>The platform of this process, even if there is no library for it.</summary>
    public static string Current => GetName(
        CurrentSystem(),
        RuntimeInformation.ProcessArchitecture,
        File.Exists(MappedFiles) && HasMusl(File.ReadLines(MappedFiles)));

    /// <summary>Returns the name of a platform.</summary>
    /// <param name="system">The operating system.</param>
    /// <param name="architecture">The architecture of the process.</param>
    /// <param name="musl">Whether the process uses musl. Only relevant on Linux.</param>
    public static string GetName(OSPlatform system, Architecture architecture, bool musl)
    {
        string name = system == OSPlatform.Windows ? "win"
            : system == OSPlatform.OSX ? "osx"
            : system == OSPlatform.Linux ? musl ? "linux-musl" : "linux"
            : system.ToString().ToLowerInvariant();
        return name + "-" + architecture.ToString().ToLowerInvariant();
    }

    /// <summary>
    /// Checks whether a process uses musl as its C library, by the files that are mapped into it. The installed files prove
    /// nothing, because a machine with glibc can also have musl.
    /// </summary>
    /// <param name="maps">The lines of <c>/proc/self/maps</c>, which can end with a path.</param>
    public static bool HasMusl(IEnumerable<string> maps) =>
        maps.Select(line => line.Substring(line.LastIndexOf('/') + 1)).Any(IsMusl);

    // musl is its own dynamic linker. If the linker is a link, the library itself is mapped, by a name that glibc does not use.
    private static bool IsMusl(string file) =>
        file.StartsWith("ld-musl-", StringComparison.Ordinal)
        || file.StartsWith("libc.musl-", StringComparison.Ordinal)
        || file == "libc.so";

    private static OSPlatform CurrentSystem()
    {
        foreach (OSPlatform system in Systems)
        {
            if (RuntimeInformation.IsOSPlatform(system))
                return system;
        }

        return OSPlatform.Create(RuntimeInformation.OSDescription.Split(' ')[0]);
    }
}
