using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Finds out where and why a plan file is invalid, after reading it has failed.</summary>
internal sealed class PlanPlaces(ReadOnlyMemory<byte> file)
{
    private static readonly Regex Step = new(
        @"\.(?<name>[^.\[]+)|\['(?<name>.*?)'\](?=[.\[]|$)|\[(?<index>\d+)\]", RegexOptions.Singleline);

    /// <summary>Creates the error of a fault in the file.</summary>
    public CicDirectoryException NotReadable(string path, PlanFault fault) =>
        PlanFault.NotReadable(path, GetText(fault.Path), fault.Message);

    /// <summary>
    /// Describes a location: its line, and the path to it. If a name on the path is not valid UTF-8, its container is described.
    /// </summary>
    public string GetText(IReadOnlyList<object> path)
    {
        using JsonDocument document = JsonDocument.Parse(file);
        JsonElement element = document.RootElement;
        foreach (object step in path)
        {
            if (step is not string name)
                element = element[(int)step];
            else if (element.TryGetProperty(name, out JsonElement below))
                element = below;
        }

        int line = 1;
        if (file.Span.Overlaps(JsonMarshal.GetRawUtf8Value(element), out int offset))
        {
            foreach (byte b in file.Span.Slice(0, offset))
                line += b == '\n' ? 1 : 0;
        }

        if (path.Count == 0)
            return Messages.Format("PlanFile_Line", line);
        return Messages.Format("PlanFile_Place", line, GetWay(path));
    }

    /// <summary>Formats the path to a location.</summary>
    public static string GetWay(IReadOnlyList<object> path) =>
        DisplayText.Clean(string.Concat(path.Select(step => step is string name ? "." + name : $"[{step}]")).TrimStart('.'));

    /// <summary>Explains why JSON does not have the expected form; null if it is not JSON.</summary>
    /// <param name="thrown">The serializer's exception.</param>
    /// <param name="type">The type that the serializer expects.</param>
    public PlanFault? Explain(JsonException thrown, JsonTypeInfo type)
    {
        if (thrown.Path is null || thrown.InnerException is JsonException)
            return null;
        using JsonDocument document = JsonDocument.Parse(file);
        try
        {
            return Explain(document.RootElement, type, [.. Step.Matches(thrown.Path).Cast<Match>().Select(GetStep)]);
        }
        catch (InvalidOperationException)
        {
            // A name contains an unpaired surrogate.
            return null;
        }
    }

    private static object GetStep(Match step) =>
        step.Groups["index"] is { Success: true } index ? int.Parse(index.Value, CultureInfo.InvariantCulture) : step.Groups["name"].Value;

    private static PlanFault? Explain(JsonElement element, JsonTypeInfo type, object[] path)
    {
        for (int i = 0; i < path.Length; i++)
        {
            Type below = type.ElementType ?? typeof(object);
            if (path[i] is not string name)
            {
                element = element[(int)path[i]];
            }
            else
            {
                object[] here = [.. path.Take(i + 1)];
                if (type.Kind == JsonTypeInfoKind.Object)
                {
                    if (type.Properties.FirstOrDefault(candidate => candidate.Name == name) is not { } property)
                        return new PlanFault(Messages.Get("PlanFile_Unknown"), here);
                    below = property.PropertyType;
                }

                JsonProperty[] members = [.. element.EnumerateObject().Where(member => member.NameEquals(name))];
                if (members.Length != 1)
                    return members.Length == 0 ? null : new PlanFault(Messages.Get("PlanFile_Twice"), here);
                element = members[0].Value;
            }

            type = type.Options.GetTypeInfo(below);
        }

        return ExplainForm(element, type, path);
    }

    private static PlanFault? ExplainForm(JsonElement element, JsonTypeInfo type, object[] path)
    {
        if (type.Type == typeof(PlanValues))
            return ExplainValues(element, path);
        if (type.Kind == JsonTypeInfoKind.Enumerable)
            return PlanFault.WrongForm("Array", path);
        if (type.Kind != JsonTypeInfoKind.None)
        {
            string? lacking = element.ValueKind != JsonValueKind.Object ? null
                : type.Properties.FirstOrDefault(property => property.IsRequired && !element.TryGetProperty(property.Name, out _))?.Name;
            return lacking is null ? PlanFault.WrongForm("Object", path) : new PlanFault(Messages.Format("PlanFile_Lacks", lacking), path);
        }

        if (type.Type != typeof(string))
            return PlanFault.WrongForm("Number", path);
        // A text that is not valid UTF-8, or has an unpaired surrogate, has the wrong form.
        return element.ValueKind == JsonValueKind.String ? null : PlanFault.WrongForm("Text", path);
    }

    private static PlanFault? ExplainValues(JsonElement values, object[] path)
    {
        if (values.ValueKind != JsonValueKind.Array || values.GetArrayLength() != 2)
            return PlanFault.WrongForm("Pair", path);
        for (int i = 0; i < 2; i++)
        {
            if (values[i].ValueKind == JsonValueKind.Array)
            {
                int item = values[i].EnumerateArray().TakeWhile(text => text.ValueKind == JsonValueKind.String).Count();
                if (item < values[i].GetArrayLength())
                    return PlanFault.WrongForm("Text", [.. path, i, item]);
            }
            else if (values[i].ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                return PlanFault.WrongForm("Text", [.. path, i]);
            }
        }

        return null;
    }
}
