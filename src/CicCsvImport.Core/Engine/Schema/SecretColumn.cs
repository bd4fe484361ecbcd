using System.Security;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>Inspects a password without converting it to a string.</summary>
internal delegate void SecretRule(SecureString secret, in Cell cell);

/// <summary>A column that contains a password, as a <see cref="SecureString"/>. It is never shown.</summary>
internal sealed class SecretColumn(string name, string property) : Column(name, property)
{
    /// <summary>Notes noteworthy passwords; null if none are noted.</summary>
    public SecretRule? Rule { get; init; }

    public override bool IsSecret => true;

    public override object? BlankValue => null;

    /// <summary>Stores nothing, because a directory stores the hash of a password in a separate column.</summary>
    public override object? Store(object? value) => null;

    public override object Copy(object value) => SecureText.Copy((SecureString)value);

    public override bool IsBlank(object value) => value is SecureString secret ? SecureText.IsBlank(secret) : base.IsBlank(value);

    public override string Show(object value) => "";

    protected override object? Parse(in Cell cell) => SecureText.Protect(cell.Text);

    public override object? Validate(object value, in Cell cell)
    {
        Rule?.Invoke((SecureString)value, cell);
        return value;
    }

    public override object Take(object value) => value is SecureString ? value : Format(value);

    /// <summary>Returns the plain text. Only used for a list that was explicitly requested with passwords.</summary>
    public override string Format(object value) => value is SecureString secret ? SecureText.Reveal(secret) : GetText(value);
}
