using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains one text.</summary>
internal sealed class TextColumn(string name, string property) : Column(name, property)
{
    public override object? BlankValue => "";

    public override RawTexts? RawIn(ValidationContext session)
    {
        CharacterClass?[] accepted = Array.ConvertAll(Rules, rule => rule.AcceptedIn(session));
        return accepted.Contains(null) ? null : new RawTexts([.. accepted!, session.Texts.Ordinary]);
    }

    protected override object? Parse(in Cell cell) => cell.Text;

    public override object? Validate(object value, in Cell cell) => ApplyRules(cell.With((string)value));

    // A password is an object, which has no text here, whichever column it is given for.
    public override string Format(object value) => GetText(value);
}
