using System.Xml;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>The texts of a workbook to which its cells refer by number.</summary>
internal sealed class SharedTexts
{
    /// <summary>The library may copy a text for each cell that refers to it, which does not matter if it is short.</summary>
    private const int LongBytes = 8 * 1024;

    private readonly Dictionary<int, long> _long = [];

    /// <summary>The number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>Returns the size of a text in bytes; 0 if it is a short one.</summary>
    public long GetSize(int text) => _long.TryGetValue(text, out long size) ? size : 0;

    /// <summary>Reads the part of the texts.</summary>
    /// <exception cref="Text.ListReadException">A text has too many parts.</exception>
    /// <exception cref="InvalidDataException">The library would not return all texts.</exception>
    public static SharedTexts Read(PartReader part)
    {
        var texts = new SharedTexts();
        XmlReader xml = part.Xml;
        int parts = 0;
        long start = 0;
        for (bool read = part.MoveToRoot("sst"); read && part.Read();)
        {
            if (part is { NodeType: XmlNodeType.EndElement, Depth: 1 })
            {
                if (part.Bytes - start > LongBytes)
                    texts._long[texts.Count - 1] = part.Bytes - start;
                part.IsInValue = false;
            }
            else if (part.NodeType != XmlNodeType.Element || part.SkipExtension())
            {
                continue;
            }
            else if (part.Depth == 1 && xml.LocalName == "si")
            {
                texts.Count++;
                (parts, start, part.IsInValue) = (0, part.Bytes, !xml.IsEmptyElement);
            }
            else if (part.Depth == 1)
            {
                part.Skip();
            }
            else if (xml.LocalName == "t")
            {
                SheetLimits.ThrowIfTooMany(++parts, SheetLimits.TextParts, "Limit_TextParts");
            }
        }

        return texts;
    }
}
