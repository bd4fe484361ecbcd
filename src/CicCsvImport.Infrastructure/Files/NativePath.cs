namespace CicCsvImport.Infrastructure.Files;

/// <summary>Paths as the functions of Unix systems take them.</summary>
internal static class NativePath
{
    /// <summary>Returns a path in UTF-8 that ends with a NUL.</summary>
    public static byte[] From(string path) => [.. Encoding.UTF8.GetBytes(path), 0];
}
