using System.Text.Json;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Reads and writes plans as files, to be approved and applied later.</summary>
internal static class PlanFile
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Writes a plan without its passwords.</summary>
    /// <exception cref="CicDirectoryException">A text cannot be stored.</exception>
    public static void Write(Stream stream, CicImportPlan plan, CancellationToken cancellation) =>
        JsonSerializer.Serialize(stream, PlanWriter.Write(plan, cancellation), PlanDocument.Options);

    /// <summary>Reads a plan.</summary>
    /// <exception cref="CicDirectoryException">The file is not a plan file or is damaged. The message contains the location.</exception>
    public static CicImportPlan Read(string path, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NotReadable(path, place: "", Messages.Get("PlanFile_NotFound"), inner: null);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw NotReadable(path, place: "", failed.Message, failed);
        }

        // An editor may have added a byte-order mark.
        int start = bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var places = new PlanPlaces(bytes.AsMemory(start));
        try
        {
            using var stream = new MemoryStream(bytes, start, bytes.Length - start);
            PlanReader.ThrowIfOther(Deserialize<PlanHeader>(stream, PlanDocument.PartialOptions, places, cancellation));
            stream.Position = 0;
            return new PlanReader(Deserialize<PlanDocument>(stream, PlanDocument.Options, places, cancellation)).Read(cancellation);
        }
        catch (PlanFault fault)
        {
            throw NotReadable(path, places.GetText(fault.Path), fault.Message, inner: null);
        }
        catch (JsonException damaged)
        {
            string place = damaged.LineNumber is { } line ? Messages.Format("PlanFile_Line", line + 1) : "";
            throw NotReadable(path, place, Messages.Get("PlanFile_NotJson"), damaged);
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

    private static CicDirectoryException NotReadable(string path, string place, string reason, Exception? inner) =>
        new(ErrorId.PlanNotReadable, ErrorId.PlanNotReadable.Text(DisplayText.CleanPath(path), place, reason), inner);
}
