using CicCsvImport.Infrastructure.Files;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>Reads files with settings. They are read several times, and are small.</summary>
internal static class SettingsFile
{
    /// <summary>The maximum size. It is enough for 100,000 known names of 40 characters.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <exception cref="IOException">The file cannot be read, is too large, or is a pipe or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public static MemoryStream Read(string path)
    {
        if (InputFile.IsPipeOrDevice(path))
            throw new IOException(Messages.Get("Settings_Pipe"));
        using FileStream file = File.OpenRead(path);
        if (file.Length > MostBytes)
            throw new IOException(Messages.Format("Settings_TooLarge", MostBytes / 1024 / 1024));
        var content = new MemoryStream((int)file.Length);
        file.CopyTo(content);
        content.Position = 0;
        return content;
    }
}
