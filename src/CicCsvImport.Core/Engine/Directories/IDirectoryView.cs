using System.Security;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>A consistent view of a directory. Reading objects one by one costs no more than reading all of them.</summary>
internal interface IDirectoryView : IKeyOwners, IDisposable
{
    /// <summary>
    /// Identifies the state that the view shows, for changes planned with it. Only the directory can interpret it: in a local
    /// directory, it is the id of the last run, or 0 before the first run.
    /// </summary>
    long Revision { get; }

    /// <summary>Reads the objects of a kind lazily, ordered by name.</summary>
    IEnumerable<CicObject> GetAll(ObjectSchema kind);

    /// <summary>Counts the objects of a kind.</summary>
    int Count(ObjectSchema kind);

    /// <summary>Finds an object by its name; null if there is none.</summary>
    CicObject? Find(ObjectSchema kind, string name);

    /// <summary>Finds several objects by their names, in the order of the names; null for each name without an object.</summary>
    IEnumerable<CicObject?> FindMany(ObjectSchema kind, IEnumerable<string> names);

    /// <summary>Finds the objects that refer to an object, including loose references, each with the referring property.</summary>
    IEnumerable<Referrer> GetReferrers(ObjectSchema kind, string name);

    /// <summary>Counts the objects that refer to an object in a column.</summary>
    int CountReferrers(ObjectSchema kind, string name, Column column);

    /// <summary>
    /// Checks whether objects already have given passwords, in the order of the request. A directory that cannot compare passwords
    /// answers false.
    /// </summary>
    /// <param name="asked">The objects, and the passwords to compare.</param>
    /// <param name="progress">Receives the number of compared passwords and the total; may be null.</param>
    /// <param name="cancellation">Cancels the comparison.</param>
    IReadOnlyList<bool> HavePasswords(
        IReadOnlyList<(ObjectName Object, SecureString Password)> asked, Action<int, int>? progress, CancellationToken cancellation);
}
