namespace CicCsvImport.Core.Text;

/// <summary>Names that are known, each as it was first written.</summary>
/// <param name="parent">Names that are known too but are not added to.</param>
internal sealed class NameTable(NameTable? parent = null)
{
    private readonly Dictionary<string, string> _names = new(NameComparer.Instance);

    /// <summary>The name as first known, or null.</summary>
    public string? Find(string name) => parent?.Find(name) ?? (_names.TryGetValue(name, out string? known) ? known : null);

    /// <summary>The name that a misspelt one was probably meant to be, as first known; null where none is near.</summary>
    public string? Nearest(string name) => NearestName.Find(name, Spellings) is { } spelling ? Find(spelling) : null;

    private IEnumerable<string> Spellings => parent is null ? _names.Keys : parent.Spellings.Concat(_names.Keys);

    /// <summary>Makes a name known, under itself and under other spellings of it.</summary>
    public NameTable Add(string name, params string[] spellings)
    {
        _names[name] = name;
        foreach (string spelling in spellings)
            _names[spelling] = name;
        return this;
    }

    public NameTable AddAll(IEnumerable<string> names)
    {
        foreach (string name in names)
            Add(name);
        return this;
    }
}
