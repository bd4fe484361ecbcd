namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The existing objects, by their keys.</summary>
internal interface IKeyOwners
{
    /// <summary>
    /// Finds the object that claims a key; null if there is none. If objects of several kinds claim it, the one whose kind comes
    /// first alphabetically is returned.
    /// </summary>
    /// <param name="space">The uniqueness constraint.</param>
    /// <param name="key">The key, as returned by <see cref="UniqueConstraint.GetStoredKey"/>.</param>
    /// <param name="kind">The kind of object that the search is limited to; null for all kinds.</param>
    ObjectName? GetOwner(UniqueConstraint space, string key, string? kind);
}
