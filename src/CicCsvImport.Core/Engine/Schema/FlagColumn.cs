using System.Security;
using CicCsvImport.Core.Issues;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column that contains Yes, or is blank for no.</summary>
internal sealed class FlagColumn(string name, string property, IssueKind? invalid = null) : Column(name, property)
{
    private const string Yes = "Yes";
    private static readonly object On = true;
    private static readonly object Off = false;

    public override bool IsRepetitive => true;

    public override object? BlankValue => Off;

    public override bool IsBlank(object value) => value is false || base.IsBlank(value);

    public override string Show(object value) => value is true ? Yes : "";

    protected override object? Parse(in Cell cell)
    {
        if (cell.Text.Trim().Equals(Yes, StringComparison.OrdinalIgnoreCase))
            return On;
        if (invalid is not null)
            cell.Drop(invalid);
        return null;
    }

    public override object? Store(object? value) => value is true ? Yes : null;

    public override object? Restore(object? stored) => stored is not null;

    // Export-Csv writes a Boolean as the text True or False, and Import-Csv reads that text.
    public override string Format(object value)
    {
        if (value is bool isOn)
            return isOn ? Yes : "";
        string text = value is SecureString ? "" : GetText(value);
        return !bool.TryParse(text, out bool flag) ? text : flag ? Yes : "";
    }
}
