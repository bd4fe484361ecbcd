namespace CicCsvImport.Streams;

/// <summary>
/// Gathers texts or errors of objects. One that applies to many objects is written for the first; the others are counted.
/// </summary>
internal sealed class Gathered<T>
{
    private readonly Dictionary<object, Group> _bySame = [];
    private readonly List<Group> _groups = [];

    public IReadOnlyList<Group> Groups => _groups;

    /// <summary>The names of the objects.</summary>
    public IEnumerable<string> Names => _groups.SelectMany(group => group.Names);

    public void Add(object same, string name, T item)
    {
        if (!_bySame.TryGetValue(same, out Group? group))
        {
            _bySame.Add(same, group = new Group(same, item));
            _groups.Add(group);
        }

        if (group.Names.Count == 0 || group.Names[group.Names.Count - 1] != name)
            group.Names.Add(name);
    }

    public void Clear()
    {
        _bySame.Clear();
        _groups.Clear();
    }

    /// <summary>Objects with the same text or error.</summary>
    internal sealed class Group(object same, T first)
    {
        public object Same { get; } = same;

        public T First { get; } = first;

        public List<string> Names { get; } = [];

        /// <summary>The text to add for the other objects; empty if there are none.</summary>
        public string More => Names.Count == 1 ? ""
            : " " + Messages.Format("Stream_SameOfMore", Names.Count - 1, DisplayText.Some(Names.Skip(1)));
    }
}
