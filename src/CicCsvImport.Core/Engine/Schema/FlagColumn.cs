namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains Yes or No. Blank means no.</summary>
internal sealed class FlagColumn(string name, string property, IssueKind? invalid = null) : Column(name, property)
{
    private const string Yes = "Yes";
    private const string No = "No";
    private static readonly object On = true;
    private static readonly object Off = false;

    public override bool IsRepetitive => true;

    public override object? BlankValue => Off;

    public override string Show(object value) => value is true ? Yes : No;

    /// <summary>Reads Yes or No, or the True or False of Export-Csv; null for any other text.</summary>
    public static bool? Read(string text) => text.Trim().ToUpperInvariant() switch
    {
        "YES" or "TRUE" => true,
        "NO" or "FALSE" => false,
        _ => null,
    };

    protected override object? Parse(in Cell cell)
    {
        if (Read(cell.Text) is { } isOn)
            return isOn ? On : Off;
        if (invalid is not null)
            cell.Drop(invalid);
        return null;
    }

    public override object? Store(object? value) => value is true ? Yes : null;

    public override object? Restore(object? stored) => stored is not null;

    // A vendor's list has a blank cell for no. An object that gives no turns the flag off.
    public override object Take(object value) => value is bool or string ? value : Format(value);

    public override string Format(object value)
    {
        string text = value is bool ? Show(value) : GetText(value);
        return Read(text) is not { } isOn ? text : isOn ? Yes : "";
    }
}
