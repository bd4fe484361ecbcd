namespace CicCsvImport.Parameters;

/// <summary>
/// A transformation that accepts a flag as text, as Import-Csv returns it: Yes, No, True or False. A blank text means the
/// default.
/// </summary>
/// <param name="blank">What a blank means.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FlagAttribute(bool blank) : ArgumentTransformationAttribute
{
    /// <summary>The value that a blank text means.</summary>
    public bool Blank { get; } = blank;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if ((inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text)
            return inputData;
        if (string.IsNullOrWhiteSpace(text))
            return Blank;
        return FlagColumn.Read(text)
            ?? throw new ArgumentTransformationMetadataException(Messages.Format("Flag_Form", DisplayText.Clean(text)));
    }
}
