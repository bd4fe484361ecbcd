using System.Management.Automation.Internal;

namespace CicCsvImport.Parameters;

/// <summary>
/// A transformation that refuses null for a value that a blank text clears. PowerShell makes null a blank text, and null usually is a
/// misspelled property or variable.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoNullAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        inputData is null || inputData == AutomationNull.Value
            ? throw new ArgumentTransformationMetadataException(Messages.Get("Parameter_Null"))
            : inputData;
}
