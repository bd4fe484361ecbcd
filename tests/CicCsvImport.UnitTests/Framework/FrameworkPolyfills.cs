#if NETFRAMEWORK
namespace CicCsvImport.UnitTests.Framework;

/// <summary>What .NET has of its own and the package Polyfill lacks.</summary>
internal static class FrameworkPolyfills
{
    public static string Replace(this string text, string old, string replacement, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.Replace(old, replacement) : throw new NotSupportedException();
}
#endif
