namespace CicCsvImport.Infrastructure.Text;

/// <summary>
/// Finds encodings. Windows encodings are requested from their provider directly, because registering it would change the whole
/// process.
/// </summary>
internal static class TextEncodings
{
    /// <exception cref="ArgumentException">The encoding does not exist.</exception>
    /// <exception cref="NotSupportedException">This system does not support the encoding.</exception>
    public static Encoding ByCodePage(int codePage) =>
#if NET
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ??
#endif
        Encoding.GetEncoding(codePage);

    /// <exception cref="ArgumentException">The encoding does not exist.</exception>
    public static Encoding ByName(string name) =>
#if NET
        CodePagesEncodingProvider.Instance.GetEncoding(name) ??
#endif
        Encoding.GetEncoding(name);
}
