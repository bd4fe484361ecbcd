using System.Collections;

namespace CicCsvImport.Parameters;

/// <summary>
/// A transformation that refuses rows of Import-Csv if they cannot be converted. The error of PowerShell would show their values, and
/// so their passwords.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoRowsAttribute : ArgumentTransformationAttribute
{
    /// <summary>The type to which a row can be converted; null if no row can be.</summary>
    public Type? Convertible { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        ThrowIfRow(inputData);
        // Only what has an end can be looked through.
        foreach (object? item in (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) as ICollection ?? Array.Empty<object>())
            ThrowIfRow(item);
        return inputData;
    }

    /// <summary>Refuses a row.</summary>
    private void ThrowIfRow(object? item)
    {
        bool isRow = item is PSObject { BaseObject: PSCustomObject };
        if (isRow && !(Convertible is { } type && LanguagePrimitives.TryConvertTo(item, type, out _)))
            throw new ArgumentTransformationMetadataException(Messages.Get("Parameter_Row"));
    }
}
