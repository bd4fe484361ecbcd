using System.Collections;

namespace CicCsvImport.Parameters;

/// <summary>
/// A transformation that accepts whole numbers, as numbers or as texts of digits. PowerShell would round a fraction to another number.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WholeNumberAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether a blank text, such as a cell from Import-Csv, means null. Otherwise, it is refused.</summary>
    public bool BlankIsNone { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            string text when BlankIsNone && string.IsNullOrWhiteSpace(text) => null,
            IEnumerable items and not (string or IDictionary) => items.Cast<object?>().Select(Read).ToArray(),
            var value => Read(value),
        };

    private static long Read(object? value)
    {
        object? item = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (WholeNumber.Find(item) is { } number)
            return number;
        // Any other object can be a row with a password.
        string shown = ObjectText.IsPlain(item) ? DisplayText.Quote(ListLine.Hide(ObjectText.From(item))) : item?.GetType().Name ?? "null";
        throw new ArgumentTransformationMetadataException(Messages.Format("Number_Form", shown));
    }
}
