using System.Runtime.InteropServices;
using System.Text.Json;
using CicCsvImport.Text;

namespace CicCsvImport.Planning;

/// <summary>A value of a plan file, which knows its place there. What is not as it should be is a fault.</summary>
/// <param name="element">The value.</param>
/// <param name="file">The whole file, to count lines.</param>
/// <param name="place">The way to the value: changes[3].properties.Extension.</param>
internal readonly struct PlanNode(JsonElement element, ReadOnlyMemory<byte> file, string place)
{
    /// <summary>A value of an object that must be there.</summary>
    /// <exception cref="PlanFault">It is missing.</exception>
    public PlanNode this[string name] => Find(name) ?? throw Fault("PlanFile_Lacks", name);

    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    /// <summary>A value of an object, or null where it has none of that name.</summary>
    public PlanNode? Find(string name) => element.TryGetProperty(name, out JsonElement value) ? Below(value, name) : null;

    /// <summary>The values of an object that may have any names, each once.</summary>
    /// <exception cref="PlanFault">It is no object, or has a name twice.</exception>
    public IReadOnlyDictionary<string, PlanNode> Members()
    {
        Require(JsonValueKind.Object, "Object");
        var members = new Dictionary<string, PlanNode>();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            PlanNode value = Below(member.Value, member.Name);
            if (members.ContainsKey(member.Name))
                throw value.Fault("PlanFile_Twice");
            members.Add(member.Name, value);
        }

        return members;
    }

    /// <summary>The object, which has no values but of those names.</summary>
    /// <exception cref="PlanFault">It is no object, or has others.</exception>
    public PlanNode WithOnly(params string[] names)
    {
        foreach (KeyValuePair<string, PlanNode> member in Members())
        {
            if (!names.Contains(member.Key))
                throw member.Value.Fault("PlanFile_Unknown");
        }

        return this;
    }

    /// <exception cref="PlanFault">It is no array.</exception>
    public IEnumerable<PlanNode> Items()
    {
        Require(JsonValueKind.Array, "Array");
        ReadOnlyMemory<byte> bytes = file;
        string here = place;
        return element.EnumerateArray().Select((item, i) => new PlanNode(item, bytes, $"{here}[{i}]"));
    }

    /// <exception cref="PlanFault">It is no text.</exception>
    public string Text()
    {
        Require(JsonValueKind.String, "Text");
        return element.GetString()!;
    }

    /// <exception cref="PlanFault">It is no whole number, or one below 0.</exception>
    public long Number() => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long number) && number >= 0 ? number : throw WrongForm("Number");

    /// <exception cref="PlanFault">It is no whole number, or one below 0, or too large.</exception>
    public int Count() => Number() is var number and <= int.MaxValue ? (int)number : throw WrongForm("Number");

    /// <summary>What one of some words stands for.</summary>
    /// <exception cref="PlanFault">It is another word, or none.</exception>
    public T Word<T>(IReadOnlyDictionary<string, T> words) => element.ValueKind == JsonValueKind.String && words.TryGetValue(Text(), out T? value)
        ? value
        : throw WrongForm("OneOf", string.Join(", ", words.Keys));

    public PlanFault WrongForm(string form, params object?[] arguments) => Fault("PlanFile_Type", Messages.Format("PlanFile_Form_" + form, arguments));

    public PlanFault Fault(string id, params object?[] arguments)
    {
        int line = 1;
        if (file.Span.Overlaps(JsonMarshal.GetRawUtf8Value(element), out int offset))
        {
            foreach (byte b in file.Span.Slice(0, offset))
                line += b == '\n' ? 1 : 0;
        }

        string where = place.Length == 0 ? Messages.Format("PlanFile_Line", line) : Messages.Format("PlanFile_Place", line, DisplayText.Clean(place));
        return new PlanFault(where, Messages.Format(id, arguments));
    }

    private PlanNode Below(JsonElement value, string name) => new(value, file, place.Length == 0 ? name : place + "." + name);

    private void Require(JsonValueKind kind, string form)
    {
        if (element.ValueKind != kind)
            throw WrongForm(form);
    }
}
