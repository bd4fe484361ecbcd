using System.Text;

namespace CicCsvImport.Infrastructure.Text;

/// <summary>Finds encodings. Those of Windows are asked for directly: registering them would change the whole process.</summary>
internal static class TextEncodings
{
    /// <exception cref="ArgumentException">There is no such encoding.</exception>
    /// <exception cref="NotSupportedException">This system does not have it.</exception>
    public static Encoding ByCodePage(int codePage) =>
#if NET
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ??
#endif
        Encoding.GetEncoding(codePage);

    /// <exception cref="ArgumentException">There is no such encoding.</exception>
    public static Encoding ByName(string name) =>
#if NET
        CodePagesEncodingProvider.Instance.GetEncoding(name) ??
#endif
        Encoding.GetEncoding(name);
}
