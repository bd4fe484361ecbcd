using System.Management.Automation;

namespace CicCsvImport.Parameters;

/// <summary>Takes a blank text, such as a cell of Import-Csv, for nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BlankIsNoneAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text && string.IsNullOrWhiteSpace(text) ? null : inputData;
}
