using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>Something that must be unique over all lists of one command or plan.</summary>
internal sealed class UniqueConstraint
{
    /// <param name="duplicate">The issue of a second one.</param>
    /// <param name="keyOf">The key of a value, or null where the value claims none.</param>
    public UniqueConstraint(IssueKind duplicate, Func<string, string?> keyOf)
    {
        Duplicate = duplicate;
        GetKey = keyOf;
    }

    /// <summary>The issue of a second one.</summary>
    public IssueKind Duplicate { get; }

    /// <summary>The key of a value, or null where the value claims none.</summary>
    public Func<string, string?> GetKey { get; }

    /// <summary>
    /// Whether <see cref="KeyIn"/> gives what <see cref="GetKey"/> does, of a text of ASCII characters without blanks around it. It is
    /// faster.
    /// </summary>
    public bool ReadsBytes { get; init; }

    /// <summary>A character that is no part of the key where the value begins with it.</summary>
    public char? IgnoredFirst { get; init; }

    /// <summary>The key in a value, as bytes.</summary>
    public CellBytes KeyIn(CellBytes text)
    {
        while (IgnoredFirst is { } ignored && text.Length > 0 && text[0] == ignored)
            text = text.From(1);
        return text;
    }

    /// <summary>The name under which a directory keeps the keys.</summary>
    public string Name => Duplicate.Code;

    /// <summary>The kinds of objects whose names are the keys; empty where they are other values.</summary>
    public IReadOnlyList<string> NamedKinds { get; private init; } = [];

    /// <summary>The key of a value as a directory keeps it; null where the value claims none.</summary>
    public string? GetStoredKey(string value) => GetKey(value) is { Length: > 0 } key ? (IgnoresCase ? key.ToUpperInvariant() : key) : null;

    /// <summary>Whether letter case does not matter.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Whether a setting can narrow uniqueness to objects of one kind.</summary>
    public bool CanBeNarrowed { get; init; }

    /// <summary>The kind of object to which uniqueness is narrowed, or null for all.</summary>
    /// <param name="settings">What narrows it.</param>
    /// <param name="kind">The kind of the object that has the key.</param>
    public string? GetScope(CicSettings settings, string kind) =>
        CanBeNarrowed && settings.Extensions.UniqueWithin == ExtensionScope.Kind ? kind : null;

    /// <summary>A constraint on names, or on values that are compared as names are.</summary>
    /// <param name="duplicate">The issue of a second one.</param>
    /// <param name="namedKinds">The kinds of objects whose names the keys are; none where they are other values.</param>
    public static UniqueConstraint ForNames(IssueKind duplicate, params string[] namedKinds) =>
        new(duplicate, NameComparer.Normalize) { IgnoresCase = true, ReadsBytes = true, NamedKinds = namedKinds };
}
