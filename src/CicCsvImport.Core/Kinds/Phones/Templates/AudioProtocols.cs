namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>How managed phones send speech (reference: "Create managed IP phone templates", Options).</summary>
internal static class AudioProtocols
{
    public const string Rtp = "RTP";

    public static readonly string[] All = [Rtp, "SRTP"];
}
