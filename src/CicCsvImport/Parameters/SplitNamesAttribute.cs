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
            IEnumerable items and not IDictionary => new CicNameList(items).ToStored(),
            _ => inputData,
        };
}
