using System.Globalization;
using System.Text.Json;
using CicCsvImport.Directories;

namespace CicCsvImport.Planning;

/// <summary>Writes a plan as JSON that people can read. Of passwords it says how they come to be, and nothing else.</summary>
internal sealed class PlanWriter : IDisposable
{
    private const int FlushAfterBytes = 64 * 1024;

    private readonly Utf8JsonWriter _writer;
    private readonly MemoryStream _line = new();
    private readonly Utf8JsonWriter _lineWriter;

    /// <param name="stream">Takes the bytes. It stays open.</param>
    public PlanWriter(Stream stream)
    {
        _writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = PropertyJson.Encoder });
        _lineWriter = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = PropertyJson.Encoder });
    }

    /// <exception cref="CicDirectoryException">A text cannot be kept.</exception>
    public void Write(CicImportPlan plan, CancellationToken cancellation)
    {
        _writer.WriteStartObject();
        _writer.WriteString("format", PlanFormat.Name);
        _writer.WriteNumber("version", PlanFormat.Version);
        _writer.WriteStartObject("directory");
        _writer.WriteString("path", plan.Directory);
        _writer.WriteString("id", plan.DirectoryId.ToString());
        _writer.WriteNumber("revision", plan.Revision);
        _writer.WriteEndObject();
        _writer.WriteString("created", new DateTimeOffset(plan.Created).ToString("o", CultureInfo.InvariantCulture));
        _writer.WriteStartArray("sources");
        foreach (CicImportSource source in plan.Sources)
            Write(source);
        _writer.WriteEndArray();
        _writer.WriteNumber("skippedRows", plan.SkippedRows);
        _writer.WriteStartArray("changes");
        foreach (ObjectChange change in plan.ObjectChanges)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(change);
            if (_writer.BytesPending > FlushAfterBytes)
                _writer.Flush();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _lineWriter.Dispose();
        _line.Dispose();
    }

    private void Write(CicImportSource source)
    {
        _writer.WriteStartObject();
        _writer.WriteString("path", source.Path);
        _writer.WriteString("sha256", source.Sha256);
        if (source.Format is { } format)
        {
            _writer.WriteStartObject("read");
            _writer.WriteString("noun", format.Noun);
            if (format.Encoding is not null)
                _writer.WriteString("encoding", format.Encoding);
            if (format.Delimiter is { } delimiter)
                _writer.WriteString("delimiter", delimiter.ToString());
            _writer.WriteStartObject("headerMap");
            foreach (KeyValuePair<string, string> heading in format.HeaderMap)
                _writer.WriteString(heading.Key, heading.Value);
            _writer.WriteEndObject();
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
    }

    private void Write(ObjectChange change)
    {
        StorableText.ThrowIfNot(change);
        _writer.WriteStartObject();
        _writer.WriteString("action", PlanFormat.WordFor(PlanFormat.Actions, change.Action));
        _writer.WriteString("kind", change.Kind.Kind);
        _writer.WriteString("name", change.Name);
        if (change.Reason is not null)
            _writer.WriteString("reason", change.Reason);
        if (change.Path is not null)
            _writer.WriteString("path", change.Path);
        if (change.Line > 0)
            _writer.WriteNumber("line", change.Line);
        if (change.PasswordOrigin != PasswordOrigin.None)
            _writer.WriteString("password", PlanFormat.WordFor(PlanFormat.Passwords, change.PasswordOrigin));
        WriteProperties(change);
        _writer.WriteEndObject();
    }

    // The name stands above them already.
    private void WriteProperties(ObjectChange change)
    {
        PropertyChange[] properties = [.. change.Properties.Where(property => !property.Column.IsSecret && property.Column != change.Kind.Identity)];
        if (properties.Length == 0)
            return;
        _writer.WriteStartObject("properties");
        foreach (PropertyChange property in properties)
        {
            _writer.WritePropertyName(property.Column.Property);
            _writer.WriteRawValue(OneLine(property), skipInputValidation: true);
        }

        _writer.WriteEndObject();
    }

    // Indented, each value would take a line of its own.
    private ReadOnlySpan<byte> OneLine(PropertyChange property)
    {
        _line.SetLength(0);
        _lineWriter.Reset();
        _lineWriter.WriteStartArray();
        PropertyJson.WriteStored(_lineWriter, property.Column.Store(property.Old));
        PropertyJson.WriteStored(_lineWriter, property.Column.Store(property.New));
        _lineWriter.WriteEndArray();
        _lineWriter.Flush();
        return _line.GetBuffer().AsSpan(0, (int)_line.Length);
    }
}
