using System.Text;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Parameters;

/// <summary>A transformation that accepts an encoding as an object, as a code page, or by its .NET or PowerShell name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncodingTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>PowerShell's encoding names, and ansi and oem, which depend on the system.</summary>
    private static readonly Dictionary<string, Func<Encoding>> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = () => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        ["utf8BOM"] = () => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        ["utf8NoBOM"] = () => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        ["unicode"] = () => Encoding.Unicode,
        ["bigendianunicode"] = () => Encoding.BigEndianUnicode,
        ["utf32"] = () => Encoding.UTF32,
        ["bigendianutf32"] = () => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        ["ascii"] = () => Encoding.ASCII,
        ["ansi"] = () => TextEncodings.ByCodePage(System.Globalization.CultureInfo.CurrentCulture.TextInfo.ANSICodePage),
        ["oem"] = () => TextEncodings.ByCodePage(System.Globalization.CultureInfo.CurrentCulture.TextInfo.OEMCodePage),
    };

    /// <summary>The names that completion suggests.</summary>
    internal static IEnumerable<string> KnownNames => Names.Keys.Append("windows-1252");

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return value switch
            {
                Encoding encoding => encoding,
                int codePage => TextEncodings.ByCodePage(codePage),
                string name when Names.TryGetValue(name, out Func<Encoding>? known) => known(),
                string name when int.TryParse(name, out int codePage) => TextEncodings.ByCodePage(codePage),
                string name => TextEncodings.ByName(name),
                _ => throw new ArgumentTransformationMetadataException(Unknown(value)),
            };
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw new ArgumentTransformationMetadataException(Unknown(value), unknown);
        }
    }

    private static string Unknown(object value) => Messages.Format("Error_UnknownEncoding", ListLine.Hide(ObjectText.From(value)));
}
