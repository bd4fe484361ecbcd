namespace CicCsvImport.Lists;

/// <summary>
/// Keys and who claimed them, one after the other in a single row of numbers, which only its end is added to: for each key the
/// line and the count of its words, and then those.
/// </summary>
internal sealed class KeyClaims
{
    private const int CountShift = 32;
    private readonly BlockList<ulong> _words = new();

    // Claims come file by file: it is enough to know where in the row a file's begin.
    private readonly List<int> _files = [];
    private readonly List<int> _starts = [];
    private Dictionary<int, int>? _replaced;

    /// <summary>The place behind the last key.</summary>
    public int End => _words.Count;

    /// <summary>The claim of the key at a place.</summary>
    public KeyClaim this[int place]
    {
        get
        {
            int line = (int)_words[place];
            return new KeyClaim(FileOf(place), line < 0 ? ~line : line) { IsDefault = line < 0 };
        }
    }

    /// <summary>Adds a key and its claim, and gives its place.</summary>
    public int Add(KeyWords key, KeyClaim claim)
    {
        int place = _words.Count;
        if (_files.Count == 0 || _files[_files.Count - 1] != claim.File)
        {
            _files.Add(claim.File);
            _starts.Add(place);
        }

        _words.Add(Head(key.Count, claim));
        for (int i = 0; i < key.Count; i++)
            _words.Add(key[i]);
        return place;
    }

    /// <summary>Replaces the claim of a key.</summary>
    public void Replace(int place, KeyClaim claim)
    {
        _words[place] = Head(CountAt(place), claim);
        (_replaced ??= [])[place] = claim.File;
    }

    /// <summary>Takes away the last key.</summary>
    public void RemoveLast(int place)
    {
        _words.Truncate(place);
        _replaced?.Remove(place);
        int last = _starts.Count - 1;
        if (_starts[last] < place)
            return;
        _starts.RemoveAt(last);
        _files.RemoveAt(last);
    }

    /// <summary>The place of the next key.</summary>
    public int Next(int place) => place + 1 + CountAt(place);

    /// <summary>Whether the key at a place is the one that is looked for.</summary>
    public bool Has(int place, KeyWords key)
    {
        if (CountAt(place) != key.Count)
            return false;
        for (int i = 0; i < key.Count; i++)
        {
            if (_words[place + 1 + i] != key[i])
                return false;
        }

        return true;
    }

    /// <summary>The hash of the key at a place.</summary>
    public KeyHash HashOf(int place)
    {
        ulong mixed = KeyHash.Start;
        int last = CountAt(place);
        for (int i = 1; i < last; i++)
            mixed = KeyHash.Mix(mixed, _words[place + i]);
        return new KeyHash(mixed, last > 0 ? _words[place + last] : 0);
    }

    private static ulong Head(int count, KeyClaim claim) => ((ulong)count << CountShift) | (uint)(claim.IsDefault ? ~claim.Line : claim.Line);

    private int CountAt(int place) => (int)(_words[place] >> CountShift);

    private int FileOf(int place)
    {
        if (_replaced is not null && _replaced.TryGetValue(place, out int file))
            return file;
        int index = _starts.BinarySearch(place);
        return _files[index < 0 ? ~index - 1 : index];
    }
}
