using CicCsvImport.Lists;
using CicCsvImport.Planning;

namespace CicCsvImport.Directories;

/// <summary>A directory as it is at one moment.</summary>
internal interface IDirectoryView : IKeyOwners, IDisposable
{
    /// <summary>The id of the last run; 0 before the first one.</summary>
    long Revision { get; }

    /// <summary>The objects of a kind, by name; read as they are asked for.</summary>
    IEnumerable<CicRecord> All(RecordSchema kind);

    /// <summary>How many objects of a kind there are.</summary>
    int Count(RecordSchema kind);

    /// <summary>The object of that name, or null.</summary>
    CicRecord? Find(RecordSchema kind, string name);

    /// <summary>The objects that refer to an object, loosely ones too, each with the property in which they do.</summary>
    IEnumerable<Referrer> ReferrersOf(RecordSchema kind, string name);

    /// <summary>How many objects refer to an object in that column.</summary>
    int CountReferrers(RecordSchema kind, string name, Column column);

    /// <summary>The runs, the last one first.</summary>
    IEnumerable<CicImport> Runs();

    /// <summary>The run of that id, or null.</summary>
    CicImport? FindRun(long id);

    /// <summary>What a run has done, in its order.</summary>
    IEnumerable<ObjectChange> ChangesOf(long run);
}
