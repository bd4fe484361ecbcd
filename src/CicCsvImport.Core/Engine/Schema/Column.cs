using System.Collections;
using System.Security;
using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// The single definition of a list's column. Reading, checking, writing, documentation, samples and completion are all derived from
/// it.
/// </summary>
/// <param name="name">The name in the header, as the vendor writes it.</param>
/// <param name="property">The property of the object that holds its value.</param>
internal abstract class Column(string name, string property)
{
    private int _index = -1;

    public string Name { get; } = name;

    public string Property { get; } = property;

    /// <summary>The meaning of the value, as a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>A short description of valid cells, which can depend on the settings.</summary>
    public Func<CicSettings, string> FormOf { get; init; } = _ => "any text";

    /// <summary>A short description of valid cells that does not depend on the settings.</summary>
    public string Form { init => FormOf = _ => value; }

    /// <summary>Other headings of this column. The settings can add more.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The known values, which can depend on the settings. Other values may be valid too.</summary>
    public Func<CicSettings, IReadOnlyList<string>> Values { get; init; } = _ => [];

    /// <summary>Values of the sample rows, in order.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The rules that read a cell, in order. A rule may use columns that precede its own in the list.</summary>
    public CellRule[] Rules { get; init; } = [];

    /// <summary>The uniqueness constraint; null if there is none.</summary>
    public UniqueConstraint? Key { get; init; }

    /// <summary>The constraint by which it is noted that several rows have a value; null if that is not noteworthy.</summary>
    public UniqueConstraint? Shared { get; init; }

    /// <summary>Computes the default of an object without a value; null if there is no default.</summary>
    public Func<CicObject, ValidationContext, object?>? Default { get; init; }

    /// <summary>A description of the default, for the documentation.</summary>
    public Func<CicSettings, string>? DefaultText { get; init; }

    /// <summary>
    /// Returns the value that an object has by default if its name is the default; null if the name is not. A value that is the default
    /// follows the name when the object is renamed.
    /// </summary>
    public Func<CicObject, string?>? FollowsName { get; init; }

    /// <summary>The names inside the texts of a value; null if there are none.</summary>
    public MentionedNames? Mentions { get; init; }

    /// <summary>The kind of object that the value refers to; null if it is not a reference.</summary>
    public ObjectSchema? RefersTo { get; init; }

    /// <summary>Whether the referenced object may be removed while the name stays.</summary>
    public bool RefersLoosely { get; init; }

    /// <summary>Whether each reference uses up one of a limited number: see <see cref="ObjectSchema.Capacity"/>.</summary>
    public bool TakesCapacity { get; init; }

    /// <summary>Whether the value names a limited resource that the object should have but lacks, because none was left.</summary>
    public bool LacksCapacity { get; init; }

    /// <summary>Whether the server assigns the value, so that it is not entered.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>Whether the value matters to the approver of a plan that creates the object: a number or a user's rights.</summary>
    public bool IsTold { get; init; }

    /// <summary>Converts a directory's value to the value in a list; null if they are equal.</summary>
    public Func<object, CicSettings, object>? Listed { get; init; }

    /// <summary>Whether a value is the name of an object. Its blanks are ordinary spaces.</summary>
    public bool NamesObjects => RefersTo is not null || Key is { NamedKinds.Count: > 0 };

    /// <summary>Whether a cell may contain several lines.</summary>
    public virtual bool AllowsLineBreaks { get; init; }

    /// <summary>
    /// Whether a value consists of digits. It is not a formula, even if it is written like one before its separators are removed, as in
    /// +49 30 123.
    /// </summary>
    public bool HoldsNumber { get; init; }

    /// <summary>Whether the value must never be shown.</summary>
    public virtual bool IsSecret => false;

    /// <summary>
    /// Returns the texts that are valid values as they are, so that their cells need not be read; null if there are none.
    /// </summary>
    public virtual RawTexts? RawIn(ValidationContext session) => null;

    /// <summary>Whether the column has few different texts, and each has the same value in every row. It is then read only once.</summary>
    public virtual bool IsRepetitive => false;

    /// <summary>Whether a value is a list of texts.</summary>
    public virtual bool HoldsSeveral => false;

    /// <summary>Copies a value for another object, which may change it.</summary>
    public virtual object Copy(object value) => value;

    /// <summary>The value of a blank cell in a column without a default.</summary>
    public abstract object? BlankValue { get; }

    /// <summary>Converts a value to its stored form: a text, an array of texts, or null if nothing is stored.</summary>
    public virtual object? Store(object? value) => GetState(value) == CicCellState.Given ? value : null;

    /// <summary>Restores a value from the form that <see cref="Store"/> returned.</summary>
    public virtual object? Restore(object? stored) => stored;

    /// <summary>Checks whether two values are equal to a directory.</summary>
    public virtual bool Same(object? left, object? right)
    {
        // The fast path for the most common case.
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

    /// <summary>Returns the names in a value: its references or its keys.</summary>
    public IEnumerable<string> GetTexts(object? value) => Store(value) switch
    {
        string text => [text],
        string[] texts => texts,
        _ => [],
    };

    /// <summary>Replaces the names in a value: its references, and the names that its texts mention.</summary>
    /// <param name="value">The value.</param>
    /// <param name="getName">Returns the name to write in place of the name of an object.</param>
    public object? ReplaceNames(object? value, Func<ObjectSchema, string, string> getName)
    {
        if ((RefersTo ?? Mentions?.Kind) is null)
            return value;
        string[] texts = [.. GetTexts(value)];
        string[] replaced = [.. texts.Select(text => ReplaceNames(text, getName))];
        return texts.SequenceEqual(replaced) ? value : HoldsSeveral ? Restore(replaced) : Restore(replaced[0]);
    }

    private string ReplaceNames(string text, Func<ObjectSchema, string, string> getName) => Mentions is { } mentions
        ? mentions.Replace(text, name => getName(mentions.Kind, name))
        : getName(RefersTo!, text);

    /// <summary>The index of the value in the object. It is set once, by the column's schema.</summary>
    public int Index
    {
        get => _index;
        set => _index = _index < 0 ? value : throw new InvalidOperationException($"Column '{Name}' belongs to a schema already.");
    }

    /// <summary>Reads a nonblank cell. Returns its value, or null if it cannot be used and a rule has reported why.</summary>
    public object? Read(in Cell cell)
    {
        if (ReadText(cell) is not { } text)
            return null;
        Cell read = cell.With(text);
        object? value = Parse(read) is { } parsed ? Validate(parsed, read) : null;
        if (value is not null)
            Look(cell, text);
        return value;
    }

    /// <summary>Reads the text to be parsed. Returns null and reports the issue if the text is not a value at all.</summary>
    protected virtual string? ReadText(in Cell cell) => cell.Row.Session.Texts.Read(cell);

    /// <summary>Notes what is noteworthy in the text of a cell that has a value.</summary>
    protected virtual void Look(in Cell cell, string read) =>
        cell.Row.Session.Texts.Look(cell, read == Blanks.Trim(cell.Text) ? null : read);

    /// <summary>Parses the text of a cell. Returns null and reports the issue if the text has no valid value.</summary>
    protected abstract object? Parse(in Cell cell);

    /// <summary>Validates a value and applies the rules. Returns null if it cannot be used and a rule has reported why.</summary>
    /// <param name="value">The nonblank value: the parsed value of a cell, or the value of an object.</param>
    /// <param name="cell">The cell that receives the issues.</param>
    /// <exception cref="FormatException">The value has no form in the column.</exception>
    public virtual object? Validate(object value, in Cell cell) => value;

    /// <summary>Checks whether a value counts as blank.</summary>
    public virtual bool IsBlank(object value) => GetState(value) == CicCellState.Blank;

    /// <summary>Formats a value for issues.</summary>
    public virtual string Show(object value) => value as string ?? "";

    /// <summary>Formats a value as the text of a cell. The value can come from our own objects or any others.</summary>
    /// <exception cref="FormatException">The value has no form in the column.</exception>
    public abstract string Format(object value);

    /// <summary>Returns what an object of any origin gives in the column: text to be read like a cell, or a value of the column.</summary>
    /// <exception cref="FormatException">The value has no form in the column.</exception>
    public virtual object Take(object value) => value as string ?? Format(value);

    /// <summary>
    /// Checks whether a value of an object of any origin does not fit into a cell: an object, whose only text is the name of its
    /// type, or several values in a column of one.
    /// </summary>
    public virtual bool IsNested(object value) =>
        value is not string && (value is IEnumerable || HasNoText(value));

    /// <summary>Creates the column of a list that requires it.</summary>
    public ListColumn Required() => new(this, IsRequired: true);

    /// <summary>Determines the state of a value that was set by code: null is absent, an empty text or array is blank.</summary>
    public static CicCellState GetState(object? value) => value switch
    {
        null => CicCellState.Absent,
        string text => InvisibleText.IsAll(text) ? CicCellState.Blank : CicCellState.Given,
        // The count of another collection is code of others, which can throw anything.
        Array { Length: 0 } or CicNameList { Count: 0 } or CicList<string> { Count: 0 } => CicCellState.Blank,
        SecureString secret => Passwords.SecureText.GetLength(secret) == 0 ? CicCellState.Blank : CicCellState.Given,
        _ => CicCellState.Given,
    };

    /// <summary>Converts a single value to text.</summary>
    /// <exception cref="FormatException">
    /// There are several values or an object, or a script has passed the name of a type instead of a value.
    /// </exception>
    protected string GetText(object value)
    {
        if (IsNested(value))
        {
            string id = value is IEnumerable and not IDictionary ? "Error_SeveralValues" : "Error_NestedValue";
            throw new FormatException(Messages.Format(id, Name));
        }

        string text = ObjectText.From(value);
        bool isTypeName = text.StartsWith("System.", StringComparison.Ordinal)
            && (text.EndsWith("[]", StringComparison.Ordinal) || text == typeof(SecureString).FullName);
        return isTypeName ? throw new FormatException(Messages.Format("Error_TypeName", Name, text)) : text;
    }

    private static bool HasNoText(object value) =>
        ObjectText.From(value) is var text && (text.Length == 0 || text == value.GetType().ToString());

    /// <summary>Applies the rules to a text.</summary>
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

/// <summary>The names of objects inside texts that contain more than a name. They do not count as references.</summary>
/// <param name="Kind">The kind of the named objects.</param>
/// <param name="Replace">Returns a text with other names; the function returns the name to write in place of another one.</param>
internal sealed record MentionedNames(ObjectSchema Kind, Func<string, Func<string, string>, string> Replace);
