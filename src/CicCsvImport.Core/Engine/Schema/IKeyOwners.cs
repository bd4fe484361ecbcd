namespace CicCsvImport.Core.Engine.Schema;

/// <summary>Objects that exist already, by the keys that they have.</summary>
internal interface IKeyOwners
{
    /// <summary>The object that claims a key, or null; of several of different kinds, the one whose kind comes first by the alphabet.</summary>
    /// <param name="space">What must be unique.</param>
    /// <param name="key">The key as <see cref="UniqueConstraint.GetStoredKey"/> gives it.</param>
    /// <param name="kind">The kind of object to which uniqueness is narrowed, or null for all.</param>
    ObjectName? GetOwner(UniqueConstraint space, string key, string? kind);
}
