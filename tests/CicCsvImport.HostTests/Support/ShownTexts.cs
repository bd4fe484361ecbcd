using System.Collections;
using System.Management.Automation;

namespace CicCsvImport.HostTests.Support;

/// <summary>All texts that a command has written to any stream, and those that its objects and errors keep.</summary>
internal static class ShownTexts
{
    private const int Depth = 4;

    public static IEnumerable<string> Of(HostResult result) =>
    [
        .. result.Errors.SelectMany(error => GetTexts(error)),
        .. result.Warnings,
        .. result.Verbose,
        .. result.Debug,
        .. result.Information,
        .. result.Progress,
        .. result.Output.SelectMany(Of),
    ];

    /// <summary>The texts of an object and of all that it has.</summary>
    public static IEnumerable<string> Of(object? item) => GetTexts(item, Depth);

    private static IEnumerable<string> GetTexts(ErrorRecord error)
    {
        yield return error.ToString();
        yield return error.CategoryInfo.ToString();
        yield return error.ErrorDetails?.ToString() ?? "";
        yield return error.InvocationInfo?.PositionMessage ?? "";
        foreach (string text in GetTexts(error.TargetObject, Depth))
            yield return text;
        for (Exception? exception = error.Exception; exception is not null; exception = exception.InnerException)
        {
            yield return exception.ToString();
            foreach (DictionaryEntry entry in exception.Data)
                yield return $"{entry.Key} {entry.Value}";
        }
    }

    /// <summary>A value and all that it has, as texts.</summary>
    private static IEnumerable<string> GetTexts(object? value, int depth)
    {
        object? item = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (item is null || depth == 0)
            return [];
        if (item is ErrorRecord error)
            return GetTexts(error);
        if (item is string text)
            return [text];
        if (item is IEnumerable items)
            return items.Cast<object?>().SelectMany(one => GetTexts(one, depth - 1));
        IEnumerable<string> own = [item.ToString() ?? ""];
        return item is ValueType or Type or Delegate
            ? own
            : own.Concat(PSObject.AsPSObject(value!).Properties.SelectMany(property => GetTexts(Value(property), depth - 1)));
    }

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException none)
        {
            return none;
        }
    }
}
