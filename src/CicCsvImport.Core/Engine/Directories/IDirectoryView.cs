using System.Security;
using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>A directory as it is at one moment. Asking for one object after the other costs no more than asking for all.</summary>
internal interface IDirectoryView : IKeyOwners, IDisposable
{
    /// <summary>
    /// The moment of the view, for changes that are planned by it: only the directory knows what it means. Of a local one it is
    /// the id of the last run; 0 before the first one.
    /// </summary>
    long Revision { get; }

    /// <summary>The objects of a kind, by name; read as they are asked for.</summary>
    IEnumerable<CicObject> GetAll(ObjectSchema kind);

    /// <summary>How many objects of a kind there are.</summary>
    int Count(ObjectSchema kind);

    /// <summary>The object of that name, or null.</summary>
    CicObject? Find(ObjectSchema kind, string name);

    /// <summary>The objects of several names, in the order of the names; null where there is none.</summary>
    IEnumerable<CicObject?> FindMany(ObjectSchema kind, IEnumerable<string> names);

    /// <summary>The objects that refer to an object, loosely ones too, each with the property in which they do.</summary>
    IEnumerable<Referrer> GetReferrers(ObjectSchema kind, string name);

    /// <summary>How many objects refer to an object in that column.</summary>
    int CountReferrers(ObjectSchema kind, string name, Column column);

    /// <summary>
    /// Whether objects have those passwords already, in the order of the question. A directory that cannot compare passwords says no.
    /// </summary>
    /// <param name="asked">The objects, and what their passwords may be.</param>
    /// <param name="progress">Is told how many passwords were compared, and how many are to be; may be null.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    IReadOnlyList<bool> HavePasswords(
        IReadOnlyList<(ObjectName Object, SecureString Password)> asked, Action<int, int>? progress, CancellationToken cancellation);
}
