namespace CicCsvImport.Parameters;

/// <summary>A transformation that treats a blank text, such as a cell from Import-Csv, as null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BlankIsNoneAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text && string.IsNullOrWhiteSpace(text)
            ? null
            : inputData;
}
