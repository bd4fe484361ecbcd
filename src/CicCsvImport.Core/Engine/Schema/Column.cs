using System.Collections;
using System.Globalization;
using System.Security;
using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// A column of a list, stated once: reading, checking, writing, documentation, samples and completion all come from it.
/// </summary>
/// <param name="name">The name in the header, as the vendor writes it.</param>
/// <param name="property">The property of the object that holds its value.</param>
internal abstract class Column(string name, string property)
{
    private int _index = -1;

    public string Name { get; } = name;

    public string Property { get; } = property;

    /// <summary>What the value means, as a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>What may stand in a cell, in a few words. Part of it can hang on the settings.</summary>
    public Func<CicSettings, string> FormOf { get; init; } = _ => "any text";

    /// <summary>What may stand in a cell, whatever the settings.</summary>
    public string Form { init => FormOf = _ => value; }

    /// <summary>Other headings that mean this column. The settings add more.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The values that are known; others may be allowed too. Part of them can hang on the settings.</summary>
    public Func<CicSettings, IReadOnlyList<string>> Values { get; init; } = _ => [];

    /// <summary>Values of sample rows, one a row.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The rules that read a cell, in order. A rule may look at columns that stand before its own in the list.</summary>
    public CellRule[] Rules { get; init; } = [];

    /// <summary>What must be unique, or null.</summary>
    public UniqueConstraint? Key { get; init; }

    /// <summary>Fills in the value of a row that gives none; null where there is no default.</summary>
    public Func<Row, object?>? Default { get; init; }

    /// <summary>The default in words, for the documentation.</summary>
    public Func<CicSettings, string>? DefaultText { get; init; }

    /// <summary>The kind of object that the value names, or null.</summary>
    public ObjectSchema? RefersTo { get; init; }

    /// <summary>Whether the object that the value names may be removed, and the name then stays.</summary>
    public bool RefersLoosely { get; init; }

    /// <summary>Whether the object that names another one takes one of as many as there are: see <see cref="ObjectSchema.Capacity"/>.</summary>
    public bool TakesCapacity { get; init; }

    /// <summary>Whether the value names what the object should take of something limited, and lacks because none was left.</summary>
    public bool LacksCapacity { get; init; }

    /// <summary>Whether it is what an approver of a plan looks for in a new object: a number, or what somebody may do.</summary>
    public bool IsTold { get; init; }

    /// <summary>What a list says of a directory's value, where it says something else; null where it says the same.</summary>
    public Func<object, CicSettings, object>? Listed { get; init; }

    /// <summary>Whether the value must never be shown.</summary>
    public virtual bool IsSecret => false;

    /// <summary>
    /// Texts that are the column's values as they are, and nothing is to be said of: their cells need not be read. null where
    /// there are none.
    /// </summary>
    public virtual RawTexts? RawIn(ValidationContext session) => null;

    /// <summary>
    /// Whether few different texts are to be expected, and each has the same value wherever it stands: it is then read once.
    /// </summary>
    public virtual bool IsRepetitive => false;

    /// <summary>A value for another object, which may change it.</summary>
    public virtual object Copy(object value) => value;

    /// <summary>The value of a blank cell in a column without a default.</summary>
    public abstract object? BlankValue { get; }

    /// <summary>The value as a directory keeps it: a text, an array of texts, or null where there is nothing to keep.</summary>
    public virtual object? Store(object? value) => GetState(value) == CicCellState.Given ? value : null;

    /// <summary>The value that <see cref="Store"/> gave to keep.</summary>
    public virtual object? Restore(object? stored) => stored;

    /// <summary>Whether two values are the same to a directory.</summary>
    public virtual bool Same(object? left, object? right)
    {
        // What is nearly always so costs nothing.
        if (ReferenceEquals(left, right) || (left is string one && right is string other && one == other))
            return true;
        return (Store(left), Store(right)) switch
        {
            (null, null) => true,
            (string a, string b) => a == b,
            (string[] a, string[] b) => a.SequenceEqual(b),
            _ => false,
        };
    }

    /// <summary>The names in the value: of what it refers to, or its keys.</summary>
    public IEnumerable<string> GetTexts(object? value) => Store(value) switch
    {
        string text => [text],
        string[] texts => texts,
        _ => [],
    };

    /// <summary>The position of the value in the record; set once, by the schema the column belongs to.</summary>
    public int Index
    {
        get => _index;
        set => _index = _index < 0 ? value : throw new InvalidOperationException($"Column '{Name}' belongs to a schema already.");
    }

    /// <summary>Reads a cell that is not blank: gives the value, or null where it cannot be used and a rule has said why.</summary>
    public object? Read(in Cell cell) => Parse(cell) is { } value ? Validate(value, cell) : null;

    /// <summary>The value that the text of a cell means; null where it means none, and that has been reported.</summary>
    protected abstract object? Parse(in Cell cell);

    /// <summary>A value as the rules leave it; null where it cannot be used and a rule has said why.</summary>
    /// <param name="value">The value, not blank: what a cell was parsed to, or an object has.</param>
    /// <param name="cell">The cell to report to.</param>
    /// <exception cref="FormatException">The value cannot stand in the column.</exception>
    public virtual object? Validate(object value, in Cell cell) => value;

    /// <summary>Whether an object with this value gives none.</summary>
    public virtual bool IsBlank(object value) => GetState(value) == CicCellState.Blank;

    /// <summary>A value as issues show it.</summary>
    public virtual string Show(object value) => value as string ?? "";

    /// <summary>The text of a cell that has a value: one of ours, or one that an object of any origin has.</summary>
    /// <exception cref="FormatException">The value cannot stand in the column.</exception>
    public abstract string Format(object value);

    /// <summary>The column in a list that requires it.</summary>
    public ListColumn Required() => new(this, IsRequired: true);

    /// <summary>What a value set by hand says: null is absent, an empty text or set is blank.</summary>
    public static CicCellState GetState(object? value) => value switch
    {
        null => CicCellState.Absent,
        string text => string.IsNullOrWhiteSpace(text) ? CicCellState.Blank : CicCellState.Given,
        string[] names => names.Length == 0 ? CicCellState.Blank : CicCellState.Given,
        SecureString secret => secret.Length == 0 ? CicCellState.Blank : CicCellState.Given,
        _ => CicCellState.Given,
    };

    /// <summary>A value that is one text, as text.</summary>
    /// <exception cref="FormatException">There are several values, or a program has put a type's name in the value's place.</exception>
    protected string GetText(object value)
    {
        string text = value as string
            ?? (value is IEnumerable ? throw new FormatException(Messages.Format("Error_SeveralValues", Name)) : Convert.ToString(value, CultureInfo.InvariantCulture))
            ?? "";
        bool isTypeName = text.StartsWith("System.", StringComparison.Ordinal)
            && (text.EndsWith("[]", StringComparison.Ordinal) || text == typeof(SecureString).FullName);
        return isTypeName ? throw new FormatException(Messages.Format("Error_TypeName", Name, text)) : text;
    }

    /// <summary>Runs the rules over a text.</summary>
    protected string? ApplyRules(in Cell cell)
    {
        string? text = cell.Text;
        foreach (CellRule rule in Rules)
        {
            text = rule.Read(cell.With(text));
            if (text is null)
                break;
        }

        return text;
    }

    public override string ToString() => Name;
}
