namespace CicCsvImport.Lists;

/// <summary>Who claimed which key first, over all files of one command.</summary>
/// <param name="parent">Claims that hold too but are not added to: for a rehearsal that leaves no trace.</param>
internal sealed class UniquenessIndex(UniquenessIndex? parent = null)
{
    private readonly Dictionary<(KeySpace Space, string? Kind), Dictionary<string, KeyClaim>> _claims = [];

    /// <summary>The first claim of a key, or null.</summary>
    /// <param name="space">What must be unique.</param>
    /// <param name="kind">The kind of object to which uniqueness is narrowed, or null for all.</param>
    /// <param name="key">The key.</param>
    public KeyClaim? Find(KeySpace space, string? kind, string key) =>
        _claims.TryGetValue((space, kind), out Dictionary<string, KeyClaim>? claims) && claims.TryGetValue(key, out KeyClaim claim)
            ? claim
            : parent?.Find(space, kind, key);

    public void Claim(KeySpace space, string? kind, string key, KeyClaim claim)
    {
        if (!_claims.TryGetValue((space, kind), out Dictionary<string, KeyClaim>? claims))
            _claims.Add((space, kind), claims = new Dictionary<string, KeyClaim>(space.Comparer));
        claims[key] = claim;
    }
}

/// <summary>Where a key was claimed.</summary>
/// <param name="File">The number of the file in the session.</param>
/// <param name="Line">The physical line.</param>
internal readonly record struct KeyClaim(int File, int Line);
