using System.Text.Json;
using CicCsvImport.Issues;
using CicCsvImport.Text;

namespace CicCsvImport.Planning;

/// <summary>Plans as files: to be approved by somebody, and applied later.</summary>
internal static class PlanFile
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Writes a plan. Its passwords are not in it.</summary>
    /// <exception cref="CicDirectoryException">A text cannot be kept.</exception>
    public static void Write(Stream stream, CicImportPlan plan, CancellationToken cancellation)
    {
        using var writer = new PlanWriter(stream);
        writer.Write(plan, cancellation);
    }

    /// <summary>Reads a plan.</summary>
    /// <exception cref="CicDirectoryException">The file is not one of a plan, or was damaged: the message names the place.</exception>
    public static CicImportPlan Read(string path, CancellationToken cancellation)
    {
        try
        {
            return Parse(ReadBytes(path), cancellation);
        }
        catch (PlanFault fault)
        {
            throw new CicDirectoryException(ErrorId.PlanNotReadable, ErrorId.PlanNotReadable.Text(DisplayText.CleanPath(path), fault.Place, fault.Message), fault.InnerException);
        }
    }

    private static ReadOnlyMemory<byte> ReadBytes(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            // An editor may have put one there.
            return bytes.AsMemory(bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PlanFault(place: "", Messages.Get("PlanFile_NotFound"));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PlanFault(place: "", failed.Message, failed);
        }
    }

    private static CicImportPlan Parse(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            return new PlanReader().Read(new PlanNode(document.RootElement, bytes, place: ""), cancellation);
        }
        catch (JsonException damaged)
        {
            string place = damaged.LineNumber is { } line ? Messages.Format("PlanFile_Line", line + 1) : "";
            throw new PlanFault(place, Messages.Get("PlanFile_NotJson"), damaged);
        }
        catch (InvalidOperationException notText)
        {
            // A text with bytes that are no UTF-8, or with half of a character.
            throw new PlanFault(place: "", Messages.Get("PlanFile_NotJson"), notText);
        }
    }
}
