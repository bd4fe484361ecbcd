using System.Runtime.InteropServices;

namespace CicCsvImport.Loading;

/// <summary>
/// The platform of a native library, named as in NuGet packages (<c>linux-musl-x64</c>): operating system, C library where
/// there are two, and the architecture of the process, which need not be the machine's.
/// </summary>
internal static class NativePlatform
{
    private const string MappedFiles = "/proc/self/maps";

    private static readonly OSPlatform[] Systems = [OSPlatform.Windows, OSPlatform.OSX, OSPlatform.Linux];

    /// <summary>The platform of this process, whether or not there is a library for it.</summary>
    public static string Current => GetName(
        CurrentSystem(),
        RuntimeInformation.ProcessArchitecture,
        File.Exists(MappedFiles) && HasMusl(File.ReadLines(MappedFiles)));

    /// <summary>The name of a platform.</summary>
    /// <param name="system">The operating system.</param>
    /// <param name="architecture">The architecture of the process.</param>
    /// <param name="musl">Whether the process runs on musl; told apart on Linux only.</param>
    public static string GetName(OSPlatform system, Architecture architecture, bool musl)
    {
        string name = system == OSPlatform.Windows ? "win"
            : system == OSPlatform.OSX ? "osx"
            : system == OSPlatform.Linux ? musl ? "linux-musl" : "linux"
            : system.ToString().ToLowerInvariant();
        return name + "-" + architecture.ToString().ToLowerInvariant();
    }

    /// <summary>
    /// Whether a process has musl as its C library, by the files that are mapped into it. What is installed would not tell:
    /// a machine with glibc can have musl beside it.
    /// </summary>
    /// <param name="maps">The lines of <c>/proc/self/maps</c>, each with a path at its end, or none.</param>
    public static bool HasMusl(IEnumerable<string> maps) =>
        maps.Select(line => line.Substring(line.LastIndexOf('/') + 1)).Any(IsMusl);

    // musl is its own dynamic linker. Where that is a link, the library's own name is mapped: glibc has no library of this name.
    private static bool IsMusl(string file) =>
        file.StartsWith("ld-musl-", StringComparison.Ordinal) || file.StartsWith("libc.musl-", StringComparison.Ordinal) || file == "libc.so";

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
