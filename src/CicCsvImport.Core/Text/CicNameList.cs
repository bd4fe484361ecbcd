using System.Collections;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace CicCsvImport;

/// <summary>
/// A read-only list of names, such as a user's roles. As text the names are delimited by <c>|</c>, as in a cell of a list:
/// <c>Agent|Supervisor</c>.
/// </summary>
/// <remarks>
/// Two lists are equal if they have the same names; neither the order nor the letter case matters. A script that assigns a text
/// such as <c>Agent|Supervisor</c>, an array or another list to a property of this type gets such a list.
/// </remarks>
[SuppressMessage("Design", "CA1036", Justification = "PowerShell's operators compare the items of a list. Others would not be used.")]
public sealed class CicNameList : ReadOnlyCollection<string>, IEquatable<CicNameList>, IComparable
{
    /// <summary>The vendor does not say how several names are written in one cell. All are read, the first is written.</summary>
    private static readonly char[] Separators = ['|', ';', '\r', '\n'];

    private readonly string[] _names;

    /// <summary>Creates a list from one text.</summary>
    /// <param name="names">Names delimited by <c>|</c>, <c>;</c> or line breaks; null or a blank text for none.</param>
    public CicNameList(string? names)
        : this(Distinct(Split(names)))
    {
    }

    /// <summary>Creates a list from several values.</summary>
    /// <param name="names">The names. A value can hold several, delimited as in one text.</param>
    /// <exception cref="FormatException">One of them is a dictionary, or there are too many.</exception>
    public CicNameList(IEnumerable? names)
        : this(Distinct(SplitAll(names)))
    {
    }

    private CicNameList(string[] names)
        : base(names) => _names = names;

    /// <summary>The list without names.</summary>
    internal static CicNameList None { get; } = new([]);

    /// <summary>The names in the form in which lists of them are compared.</summary>
    private string Key => field ??= string.Join("\n", _names.Select(name => NameComparer.Normalize(name).ToUpperInvariant())
        .Distinct().OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>Creates a list of names that are taken as they are, delimiters included.</summary>
    internal static CicNameList From(IEnumerable<string> names) => new([.. names]);

    /// <summary>The parts of a cell's text, as they are between the delimiters.</summary>
    internal static string[] Split(string? text) => text?.Split(Separators) ?? [];

    /// <summary>Whether a cell's text has no name in it.</summary>
    internal static bool AreBlank(string text) => Array.TrueForAll(Split(text), InvisibleText.IsAll);

    /// <summary>Whether a name, written into a cell, would be read as several.</summary>
    internal static bool HasSeparator(string name) => name.IndexOfAny(Separators) >= 0;

    /// <summary>The names as an array, which is not to be changed.</summary>
    internal string[] ToStored() => _names;

    /// <summary>Whether another list has the same names.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(CicNameList? other) => other is not null && (_names.SequenceEqual(other._names) || Key == other.Key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CicNameList);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Compares with another list, so that objects can be grouped and sorted by a list of names.</summary>
    /// <param name="obj">The other list.</param>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is not a list of names.</exception>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        CicNameList other => string.CompareOrdinal(Key, other.Key),
        _ => throw new ArgumentException(message: null, nameof(obj)),
    };

    /// <summary>The names, delimited by <c>|</c>.</summary>
    public override string ToString() => string.Join("|", _names);

    private static string[] Distinct(IEnumerable<string> names) =>
        [.. names.Select(name => name.Trim()).Where(name => !InvisibleText.IsAll(name)).Distinct(NameComparer.Instance)];

    private static List<string> SplitAll(object? given)
    {
        int count = 0;
        var names = new List<string>();
        Add(given, ObjectText.MostLevels);
        return names;

        void Add(object? value, int levels)
        {
            switch (value)
            {
                case IDictionary:
                case IEnumerable and not string when levels == 0:
                    throw new FormatException(Messages.Get("Error_NestedName"));
                case IEnumerable values and not (string or CicNameList):
                    foreach (object? item in values)
                    {
                        if (++count > ObjectText.MostItems)
                        {
                            throw new FormatException(
                                Messages.Format("Error_TooManyItems", Messages.Get("Items_Collection"), ObjectText.MostItems));
                        }

                        Add(item, levels - 1);
                    }

                    break;
                default:
                    names.AddRange(value as CicNameList ?? (IEnumerable<string>)Split(ObjectText.From(value)));
                    break;
            }
        }
    }
}
