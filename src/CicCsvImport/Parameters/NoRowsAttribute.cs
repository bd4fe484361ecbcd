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
        ThrowIfAnyRow(inputData, ObjectText.MostLevels);
        return inputData;
    }

    private void ThrowIfAnyRow(object? value, int levels)
    {
        ThrowIfRow(value);
        // Only what has an end can be looked through.
        ICollection? items = levels > 0 ? (value is PSObject wrapped ? wrapped.BaseObject : value) as ICollection : null;
        foreach (object? item in items ?? Array.Empty<object>())
            ThrowIfAnyRow(item is DictionaryEntry entry ? entry.Value : item, levels - 1);
    }

    private void ThrowIfRow(object? item)
    {
        bool isRow = item is PSObject { BaseObject: PSCustomObject };
        if (isRow && !(Convertible is { } type && LanguagePrimitives.TryConvertTo(item, type, out _)))
            throw new ArgumentTransformationMetadataException(Messages.Get("Parameter_Row"));
    }
}
