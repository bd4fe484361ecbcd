namespace CicCsvImport.Core.Text;

/// <summary>The known names, each as it was first written.</summary>
/// <param name="parent">Names that are also known but are not added to.</param>
internal sealed class NameTable(NameTable? parent = null)
{
    private readonly Dictionary<string, string> _names = new(NameComparer.Instance);
    private readonly NearestName _nearest = new();

    /// <summary>All names, each as it was first written.</summary>
    public IEnumerable<string> Names => (parent?.Names ?? []).Concat(_names.Values).Distinct(NameComparer.Instance);

    /// <summary>Returns a name as first known; null if it is unknown.</summary>
    public string? Find(string name) => parent?.Find(name) ?? (_names.TryGetValue(name, out string? known) ? known : null);

    /// <summary>
    /// Finds the known name that a misspelled one was probably meant to be; null if there is none, or after many searches.
    /// </summary>
    /// <param name="name">The misspelled name.</param>
    /// <param name="isFit">Whether a known name may be suggested; null means that all may.</param>
    public string? Nearest(string name, Func<string, bool>? isFit = null) =>
        _nearest.FindFirst(name, () => isFit is null ? Spellings : Spellings.Where(isFit)) is { } spelling ? Find(spelling) : null;

    private IEnumerable<string> Spellings => parent is null ? _names.Keys : parent.Spellings.Concat(_names.Keys);

    /// <summary>Adds a name and its other spellings.</summary>
    public NameTable Add(string name, params string[] spellings)
    {
        _names[name] = name;
        foreach (string spelling in spellings)
            _names[spelling] = name;
        return this;
    }

    /// <summary>Removes a name, but none of the parent's.</summary>
    public void Remove(string name) => _names.Remove(name);

    public NameTable AddAll(IEnumerable<string> names)
    {
        foreach (string name in names)
            Add(name);
        return this;
    }
}
