using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A key that must be unique across all lists of one command or plan.</summary>
internal sealed class UniqueConstraint
{
    /// <param name="duplicate">The issue of a duplicate.</param>
    /// <param name="keyOf">Returns the key of a value; null if the value claims none.</param>
    public UniqueConstraint(IssueKind duplicate, Func<string, string?> keyOf)
    {
        Duplicate = duplicate;
        GetKey = keyOf;
    }

    /// <summary>The issue of a duplicate.</summary>
    public IssueKind Duplicate { get; }

    /// <summary>Returns the key of a value; null if the value claims none.</summary>
    public Func<string, string?> GetKey { get; }

    /// <summary>
    /// Whether <see cref="KeyIn"/>, which is faster, returns the same key as <see cref="GetKey"/> for ASCII texts without outer
    /// blanks.
    /// </summary>
    public bool ReadsBytes { get; init; }

    /// <summary>A leading character that is not part of the key.</summary>
    public char? IgnoredFirst { get; init; }

    /// <summary>Returns the key in a value, as bytes.</summary>
    public CellBytes KeyIn(CellBytes text)
    {
        while (IgnoredFirst is { } ignored && text.Length > 0 && text[0] == ignored)
            text = text.From(1);
        return text;
    }

    /// <summary>The name that a directory stores the keys under.</summary>
    public string Name => Duplicate.Code;

    /// <summary>The kinds of objects whose names are the keys; empty if the keys are other values.</summary>
    public IReadOnlyList<string> NamedKinds { get; private init; } = [];

    /// <summary>Returns the key of a value as a directory stores it; null if the value claims none.</summary>
    public string? GetStoredKey(string value) => GetKey(value) is { Length: > 0 } key ? (IgnoresCase ? key.ToUpperInvariant() : key) : null;

    /// <summary>Whether letter case is ignored.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Whether a setting can narrow uniqueness to objects of one kind.</summary>
    public bool CanBeNarrowed { get; init; }

    /// <summary>Returns the kind of object that uniqueness is limited to; null for all kinds.</summary>
    /// <param name="settings">The settings, which can limit uniqueness.</param>
    /// <param name="kind">The kind of the object with the key.</param>
    public string? GetScope(CicSettings settings, string kind) =>
        CanBeNarrowed && settings.Extensions.UniqueWithin == ExtensionScope.Kind ? kind : null;

    /// <summary>Creates a constraint on names, or on values that are compared like names.</summary>
    /// <param name="duplicate">The issue of a duplicate.</param>
    /// <param name="namedKinds">The kinds of objects whose names are the keys; none if the keys are other values.</param>
    public static UniqueConstraint ForNames(IssueKind duplicate, params string[] namedKinds) =>
        new(duplicate, NameComparer.Normalize) { IgnoresCase = true, ReadsBytes = true, NamedKinds = namedKinds };
}
