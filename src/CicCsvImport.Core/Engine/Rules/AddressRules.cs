namespace CicCsvImport.Core.Engine.Rules;

/// <summary>Identification and connection addresses.</summary>
internal static class AddressRules
{
    /// <summary>A word in angle brackets is a placeholder. The vendor's own sample contains one.</summary>
    public static readonly CellRule NoPlaceholder = new(CharacterClass.Any.Except("<"), ReadPlaceholder);

    public static readonly CellRule Sip = new(ReadSip);

    private static string? ReadPlaceholder(in Cell cell) =>
        SipAddress.Placeholder(cell.Text) is { } word ? cell.Drop(IssueCatalog.PlaceholderValue, DisplayText.Clean(word), "") : cell.Text;

    private static string? ReadSip(in Cell cell) =>
        SipAddress.IsValid(cell.Text.Trim()) ? cell.Text.Trim() : cell.Drop(IssueCatalog.InvalidAddress, Messages.Get("Form_Sip"));
}
