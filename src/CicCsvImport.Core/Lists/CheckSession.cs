using CicCsvImport.Issues;
using CicCsvImport.Phones;
using CicCsvImport.Settings;

namespace CicCsvImport.Lists;

/// <summary>What the rows of all files of one command are checked against.</summary>
internal sealed class CheckSession
{
    private readonly List<IssuePlace> _files;

    public CheckSession(CicSettings settings, References references)
    {
        Settings = settings;
        References = references;
        Models = new PhoneModelCatalog(settings);
        Keys = new UniquenessIndex();
        NewRoles = new NameTable();
        NewWorkgroups = new NameTable();
        _files = [];
    }

    private CheckSession(CheckSession original)
    {
        Settings = original.Settings;
        References = original.References;
        Models = original.Models;
        Keys = new UniquenessIndex(original.Keys);
        NewRoles = new NameTable(original.NewRoles);
        NewWorkgroups = new NameTable(original.NewWorkgroups);
        _files = [.. original._files];
    }

    public CicSettings Settings { get; }

    public References References { get; }

    public PhoneModelCatalog Models { get; }

    public UniquenessIndex Keys { get; }

    /// <summary>Roles and workgroups that will be created: written as they were first met.</summary>
    public NameTable NewRoles { get; }

    public NameTable NewWorkgroups { get; }

    /// <summary>A session that knows what this one knows, and whose findings leave no trace in it.</summary>
    public CheckSession Rehearse() => new(this);

    /// <summary>Adds a file and gives its number.</summary>
    public int AddFile(IssuePlace place)
    {
        _files.Add(place);
        return _files.Count - 1;
    }

    /// <summary>The file of that number.</summary>
    public IssuePlace FileOf(int file) => _files[file];
}
