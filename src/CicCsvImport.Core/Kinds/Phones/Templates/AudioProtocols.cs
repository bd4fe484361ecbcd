namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>The protocols with which managed phones send audio (reference: "Create managed IP phone templates", Options).</summary>
internal static class AudioProtocols
{
    public const string Rtp = "RTP";

    public static readonly string[] All = [Rtp, "SRTP"];
}
