namespace CicCsvImport.Loading;

/// <summary>
/// The native libraries that ship with the module, in <c>bin/native</c> with a folder for each platform. PowerShell 7 and Windows
/// PowerShell both use them. The build copies the platforms that are listed here.
/// </summary>
internal static class NativeLibraries
{
    /// <summary>SQLite, with the name that SQLitePCLRaw requests.</summary>
    public const string Sqlite = "e_sqlite3";

    // The assemblies are in bin/net8.0 and bin/net472.
    private static readonly string Folder =
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(typeof(NativeLibraries).Assembly.Location))!, "native");

    /// <summary>The platforms with a library.</summary>
    public static IReadOnlyList<string> Platforms { get; } =
    [
        "win-x64", "win-arm64",
        "linux-x64", "linux-arm64", "linux-musl-x64", "linux-musl-arm64",
        "osx-x64", "osx-arm64",
    ];

    /// <summary>Returns the path of the library for this process.</summary>
    /// <exception cref="PlatformNotSupportedException">The module has no library for this platform.</exception>
    public static string GetPath(string library) => Path.Combine(Folder, GetFile(library, NativePlatform.Current));

    /// <summary>Returns the path of a library, relative to the folder of all libraries.</summary>
    /// <param name="library">The name without a prefix and an extension.</param>
    /// <param name="platform">The platform, as named by <see cref="NativePlatform"/>.</param>
    /// <exception cref="PlatformNotSupportedException">The module has no library for this platform.</exception>
    public static string GetFile(string library, string platform)
    {
        if (!Platforms.Contains(platform))
        {
            string platforms = string.Join(", ", Platforms);
            throw new PlatformNotSupportedException(Messages.Format("Error_PlatformNotSupported", library, platform, platforms));
        }

        string file = platform.StartsWith("win-", StringComparison.Ordinal) ? library + ".dll"
            : platform.StartsWith("osx-", StringComparison.Ordinal) ? "lib" + library + ".dylib"
            : "lib" + library + ".so";
        return Path.Combine(platform, file);
    }
}
