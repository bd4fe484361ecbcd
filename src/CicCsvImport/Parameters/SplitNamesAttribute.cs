using System.Collections;
using System.Management.Automation.Internal;

namespace CicCsvImport.Parameters;

/// <summary>A transformation that accepts several names in one text, separated by | or ; as in a cell of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SplitNamesAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => Unwrap(inputData) switch
    {
        string => Split(new[] { inputData }, mayBeBlank: true),
        DBNull => throw new ArgumentTransformationMetadataException(Messages.Get("Error_NullItem")),
        IEnumerable items and not IDictionary => Split(items, mayBeBlank: false),
        _ => inputData,
    };

    // A list of no names clears the property, and a null or a blank in a script usually is a mistake.
    private static string[] Split(IEnumerable items, bool mayBeBlank)
    {
        object?[] names = [.. Flatten(items, ObjectText.MostLevels).Take(ObjectText.MostItems + 1)];
        // A collection can have no end.
        if (names.Length > ObjectText.MostItems)
            throw new ArgumentTransformationMetadataException(Messages.Format("Parameter_TooMany", ObjectText.MostItems));
        if (!mayBeBlank && Array.Exists(names, IsBlank))
            throw new ArgumentTransformationMetadataException(Messages.Get("Error_NullItem"));
        return new CicNameList(names).ToStored();
    }

    private static IEnumerable<object?> Flatten(object? value, int levels) => Unwrap(value) switch
    {
        PSCustomObject => throw Refusal(),
        string when ListLine.IsAmongNames(PSObject.AsPSObject(value!)) => throw Refusal(),
        IEnumerable items and not (string or IDictionary) => levels > 0
            ? items.Cast<object?>().SelectMany(item => Flatten(item, levels - 1))
            : throw new ArgumentTransformationMetadataException(Messages.Get("Error_NestedName")),
        var name => [name],
    };

    private static ArgumentTransformationMetadataException Refusal() => new(Messages.Get("Parameter_NoName"));

    private static bool IsBlank(object? name) =>
        name is null or DBNull || name == AutomationNull.Value || (name is string text && CicNameList.AreBlank(text));

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
