using CicCsvImport.Core.Text;

namespace CicCsvImport.Loading;

/// <summary>
/// The native libraries that the module ships: in its folder <c>bin/native</c>, one folder a platform, for PowerShell 7 and
/// Windows PowerShell alike. The build lays out the platforms that are named here.
/// </summary>
internal static class NativeLibraries
{
    /// <summary>SQLite, by the name that SQLitePCLRaw asks for.</summary>
    public const string Sqlite = "e_sqlite3";

    // The assemblies stand in bin/net8.0 and bin/net472.
    private static readonly string Folder =
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(typeof(NativeLibraries).Assembly.Location))!, "native");

    /// <summary>The platforms that there is a library for.</summary>
    public static IReadOnlyList<string> Platforms { get; } =
    [
        "win-x64", "win-arm64",
        "linux-x64", "linux-arm64", "linux-musl-x64", "linux-musl-arm64",
        "osx-x64", "osx-arm64",
    ];

    /// <summary>The file of the library that fits this process.</summary>
    /// <exception cref="PlatformNotSupportedException">The module has none for this platform.</exception>
    public static string GetPath(string library) => Path.Combine(Folder, GetFile(library, NativePlatform.Current));

    /// <summary>The file of a library, below the folder of all of them.</summary>
    /// <param name="library">The name without prefix and extension.</param>
    /// <param name="platform">The platform, as <see cref="NativePlatform"/> names it.</param>
    /// <exception cref="PlatformNotSupportedException">The module has none for this platform.</exception>
    public static string GetFile(string library, string platform)
    {
        if (!Platforms.Contains(platform))
            throw new PlatformNotSupportedException(Messages.Format("Error_PlatformNotSupported", library, platform, string.Join(", ", Platforms)));
        string file = platform.StartsWith("win-", StringComparison.Ordinal) ? library + ".dll"
            : platform.StartsWith("osx-", StringComparison.Ordinal) ? "lib" + library + ".dylib"
            : "lib" + library + ".so";
        return Path.Combine(platform, file);
    }
}
