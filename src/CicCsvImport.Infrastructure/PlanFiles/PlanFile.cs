using System.Text.Json;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Threading;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Reads and writes plans as files, to be approved and applied later.</summary>
internal static class PlanFile
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Writes a plan without its passwords.</summary>
    /// <exception cref="CicDirectoryException">A text cannot be stored.</exception>
    public static void Write(Stream stream, CicImportPlan plan, CancellationToken cancellation) =>
        JsonSerializer.Serialize(stream, PlanWriter.Write(plan, cancellation), PlanDocument.Json);

    /// <summary>Reads a plan, whose content must still be checked.</summary>
    /// <exception cref="CicDirectoryException">The file is not a plan file or is damaged. The message contains the location.</exception>
    public static SavedPlan Read(string path, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            using MemoryStream file = InputFile.ReadAll(path, cancellation);
            bytes = file.ToArray();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw PlanFault.NotReadable(path, place: "", Messages.Get("PlanFile_NotFound"));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw PlanFault.NotReadable(path, place: "", failed.Message, failed);
        }

        // Some steps of parsing a large file cannot be canceled.
        return StoppableWork.Run(() => Parse(path, bytes, cancellation), cancellation);
    }

    private static SavedPlan Parse(string path, byte[] bytes, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> content = WithoutMark(path, bytes);
        var places = new PlanPlaces(content);
        try
        {
            using var stream = new MemoryStream(content.ToArray());
            PlanReader.ThrowIfOther(Deserialize<PlanHeader>(stream, PlanDocument.PartialJson, places, cancellation));
            stream.Position = 0;
            PlanDocument document = Deserialize<PlanDocument>(stream, PlanDocument.Json, places, cancellation);
            return new SavedPlan(new PlanReader(document).Read(path, cancellation), document.Fingerprint, places);
        }
        catch (PlanFault fault)
        {
            throw places.NotReadable(path, fault);
        }
        catch (JsonException damaged)
        {
            string place = damaged.LineNumber is { } line ? Messages.Format("PlanFile_Line", line + 1) : "";
            throw PlanFault.NotReadable(path, place, Messages.Get("PlanFile_NotJson"), damaged);
        }
    }

    // An editor may have added a byte-order mark, and Windows PowerShell writes UTF-16 with one.
    private static ReadOnlyMemory<byte> WithoutMark(string path, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(ByteOrderMark))
            return bytes.AsMemory(ByteOrderMark.Length);
        if (bytes.Length < 2 || (bytes[0], bytes[1]) is not ((0xFF, 0xFE) or (0xFE, 0xFF)))
            return bytes;
        try
        {
            var utf16 = new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
            return Encoding.UTF8.GetBytes(utf16.GetString(bytes, 2, bytes.Length - 2));
        }
        catch (DecoderFallbackException damaged)
        {
            throw PlanFault.NotReadable(path, place: "", Messages.Get("PlanFile_NotJson"), damaged);
        }
    }

    private static T Deserialize<T>(MemoryStream stream, JsonSerializerOptions options, PlanPlaces places, CancellationToken cancellation)
    {
        try
        {
            // The content is in memory, so this never really waits. The asynchronous method is used because only it can be canceled
            // while it reads a large file.
            return JsonSerializer.DeserializeAsync<T>(stream, options, cancellation).AsTask().GetAwaiter().GetResult()
                ?? throw PlanFault.WrongForm("Object");
        }
        catch (JsonException other) when (places.Explain(other, options.GetTypeInfo(typeof(T))) is { } fault)
        {
            throw fault;
        }
    }
}
