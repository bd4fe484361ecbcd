using System.Xml;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>
/// Reads the XML of a part before the library does, which has no limits: what takes many times its size in memory is refused, and so is
/// what the library would skip without a word although it may be data.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly string _name;
    private readonly Stream _part;
    private readonly PartStream _stream;
    private readonly string _namespace;
    private readonly HashSet<string> _ignorable = [];

    /// <param name="name">The name of the part.</param>
    /// <param name="part">The part. It is closed with the reader.</param>
    /// <param name="namespace">The namespace of its elements.</param>
    public PartReader(string name, Stream part, string @namespace)
    {
        _name = name;
        _part = part;
        _stream = new PartStream(name, part);
        Xml = XmlReader.Create(_stream);
        _namespace = Xml.NameTable.Add(@namespace);
    }

    /// <summary>The reader at the current node.</summary>
    public XmlReader Xml { get; }

    /// <summary>The type of the current node.</summary>
    public XmlNodeType NodeType { get; private set; }

    /// <summary>The depth of the current node.</summary>
    public int Depth { get; private set; }

    /// <summary>The number of bytes that have been read so far, some of them in advance.</summary>
    public long Bytes => _stream.Bytes;

    /// <summary>Whether the elements that follow are one value, and share the limit of its size.</summary>
    public bool IsInValue { get; set; }

    /// <summary>Moves to the next node.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="Text.ListReadException">It exceeds a limit.</exception>
    /// <exception cref="XmlException">The XML is damaged.</exception>
    public bool Read()
    {
        // Texts and comments between two tags are one value for the library.
        if (!IsInValue && NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            _stream.Start = _stream.Bytes;
        bool read = Xml.Read();
        NodeType = Xml.NodeType;
        Depth = Xml.Depth;
        if (Depth > SheetLimits.Depth)
            throw SheetLimits.Exceeded(Messages.Format("Limit_PartDepth", _name), SheetLimits.Depth);
        return read;
    }

    /// <summary>Moves to the outermost element.</summary>
    /// <param name="name">The name that it must have.</param>
    /// <returns>Whether it has the name. If not, the library does not read the part.</returns>
    public bool MoveToRoot(string name)
    {
        while (Read() && NodeType != XmlNodeType.Element)
        {
        }

        _ignorable.UnionWith(GetNamespaces("Ignorable"));
        _ignorable.ExceptWith(GetNamespaces("MustUnderstand"));
        _ignorable.Remove(Compatibility);
        return Xml.LocalName == name && Xml.NamespaceURI == _namespace;
    }

    /// <summary>Checks whether the current element has a name and is not an extension.</summary>
    /// <exception cref="InvalidDataException">It has the name in another namespace.</exception>
    public bool Is(string name) => Xml.LocalName == name && IsOwn();

    /// <summary>Skips the current element, with all that is in it, if it is an extension.</summary>
    /// <returns>Whether it is one.</returns>
    /// <exception cref="InvalidDataException">It is of another namespace and not an extension.</exception>
    public bool SkipExtension()
    {
        if (IsOwn())
            return false;
        Skip();
        return true;
    }

    /// <summary>Skips the current element, with all that is in it.</summary>
    public void Skip()
    {
        int depth = Depth;
        if (Xml.IsEmptyElement)
            return;
        while (Read() && Depth > depth)
        {
        }
    }

    public void Dispose()
    {
        Xml.Dispose();
        _part.Dispose();
    }

    // An element of another namespace is an error, unless the part names the namespace as one that may be ignored (ECMA-376, part 3).
    private bool IsOwn()
    {
        string name = Xml.NamespaceURI;
        if (name == _namespace)
            return true;
        if (!_ignorable.Contains(name))
            throw new InvalidDataException($"{Xml.Name} is of the namespace {name}.");
        return false;
    }

    private IEnumerable<string> GetNamespaces(string attribute) => (Xml.GetAttribute(attribute, Compatibility) ?? "")
        .Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Xml.LookupNamespace).OfType<string>();

    private sealed class PartStream(string name, Stream part) : ReadingStream(part)
    {
        public long Bytes { get; private set; }

        /// <summary>The number of bytes at the start of the current value.</summary>
        public long Start { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            const int Most = SheetLimits.ValueBytes;
            if (Bytes - Start > Most)
                throw SheetLimits.Exceeded(Messages.Format("Limit_PartValue", name), Messages.Format("Limit_Bytes", Most));
            int read = Source.Read(buffer, offset, count);
            Bytes += read;
            return read;
        }
    }
}
