using System.Collections;

namespace CicCsvImport.Parameters;

/// <summary>A validation that refuses an array with an item that is null. An empty array and null are allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoNullItemsAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics) => ThrowIfAny(arguments);

    /// <summary>Refuses an array with an item that is null.</summary>
    /// <param name="arguments">The array, or null.</param>
    internal static void ThrowIfAny(object? arguments)
    {
        if (arguments is IEnumerable items && items.Cast<object?>().Contains(null))
            throw new ValidationMetadataException(Messages.Get("Error_NullItem"));
    }
}
