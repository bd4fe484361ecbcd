using System.Security;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// Judges a password without converting it to a string. Returns false and reports the issue if the password cannot be used.
/// </summary>
internal delegate bool SecretRule(SecureString secret, in Cell cell);

/// <summary>A column that contains a password, as a <see cref="SecureString"/>. It is never shown.</summary>
internal sealed class SecretColumn(string name, string property) : Column(name, property)
{
    /// <summary>
    /// The text in place of a value that may be a password, in a copy of a list that others read. It is a value of no column, so that it
    /// is not imported when the copy comes back.
    /// </summary>
    public const string LeftOut = "<left out because it may be a password>";

    /// <summary>Judges passwords; null if every text can be one.</summary>
    public SecretRule? Rule { get; init; }

    public override bool IsSecret => true;

    public override object? BlankValue => null;

    /// <summary>Stores nothing, because a directory stores the hash of a password in a separate column.</summary>
    public override object? Store(object? value) => null;

    public override object Copy(object value) => SecureText.Copy((SecureString)value);

    public override bool IsBlank(object value) => value switch
    {
        SecureString secret => SecureText.IsBlank(secret),
        string text => Blanks.IsBlank(text),
        _ => base.IsBlank(value),
    };

    public override string Show(object value) => "";

    // Any text can be a password. It has a rule of its own, and nothing in it is noteworthy.
    protected override string? ReadText(in Cell cell) => cell.Text;

    protected override void Look(in Cell cell, string read)
    {
    }

    protected override object? Parse(in Cell cell) => SecureText.Protect(cell.Text);

    public override object? Validate(object value, in Cell cell) => Rule?.Invoke((SecureString)value, cell) == false ? null : value;

    public override bool IsNested(object value) => value is not SecureString && base.IsNested(value);

    public override object Take(object value) => value is SecureString ? value : base.Take(value);

    /// <summary>Returns the plain text. Only used for a list that was explicitly requested with passwords.</summary>
    public override string Format(object value) => value is SecureString secret ? SecureText.Reveal(secret) : GetText(value);
}
