using System.Security;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>Looks at a password without making a text of it.</summary>
internal delegate void SecretRule(SecureString secret, in Cell cell);

/// <summary>A column that holds a password: kept as a <see cref="SecureString"/>, never shown.</summary>
internal sealed class SecretColumn(string name, string property) : Column(name, property)
{
    /// <summary>Notes what is worth a look, or null.</summary>
    public SecretRule? Rule { get; init; }

    public override bool IsSecret => true;

    public override object? BlankValue => null;

    /// <summary>A password is never kept: a directory has a hash of it in a column of its own.</summary>
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

    /// <summary>The plain text: only for a list whose writer was asked for passwords.</summary>
    public override string Format(object value) => value is SecureString secret ? SecureText.Reveal(secret) : GetText(value);
}
