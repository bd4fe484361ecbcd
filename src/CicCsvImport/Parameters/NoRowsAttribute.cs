using System.Collections;

namespace CicCsvImport.Parameters;

/// <summary>
/// A transformation that refuses rows of Import-Csv where they cannot be converted. The error of PowerShell would show their values, and
/// so their passwords.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoRowsAttribute : ArgumentTransformationAttribute
{
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
    private static void ThrowIfRow(object? item)
    {
        if (item is PSObject { BaseObject: PSCustomObject })
            throw Refusal();
    }

    /// <summary>Creates the error of a row or line where neither can be.</summary>
    internal static ArgumentTransformationMetadataException Refusal() => new(Messages.Get("Parameter_Row"));
}
