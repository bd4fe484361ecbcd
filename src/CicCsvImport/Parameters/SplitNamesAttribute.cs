using System.Collections;

namespace CicCsvImport.Parameters;

/// <summary>A transformation that accepts several names in one text, separated by | or ; as in a cell of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SplitNamesAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            string text => new CicNameList(text).ToStored(),
            IEnumerable items and not IDictionary => Split(items),
            _ => inputData,
        };

    // A list of no names clears the property, and a null in a script usually is a mistake.
    private static string[]? Split(IEnumerable items)
    {
        if (items.Cast<object?>().Contains(null))
            throw new ArgumentTransformationMetadataException(Messages.Get("Error_NullItem"));
        return new CicNameList(items).ToStored();
    }
}
