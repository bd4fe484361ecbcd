using CicCsvImport.Directories;
using CicCsvImport.Issues;
using CicCsvImport.Phones;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>What the rows of all files of one command are checked against.</summary>
internal sealed class CheckSession
{
    private readonly List<IssuePlace> _files;
    private readonly Dictionary<Column, PlainText?> _plain = [];
    private readonly Lazy<PhoneModelCatalog> _models;

    public CheckSession(CicSettings settings, References references)
    {
        Settings = settings;
        References = references;
        _models = new Lazy<PhoneModelCatalog>(() => new PhoneModelCatalog(settings));
        Keys = new UniquenessIndex();
        NewRoles = new NameTable();
        NewWorkgroups = new NameTable();
        _files = [];
    }

    private CheckSession(CheckSession original)
    {
        Settings = original.Settings;
        References = original.References;
        _models = original._models;
        Directory = original.Directory;
        Keys = new UniquenessIndex(original.Keys);
        NewRoles = new NameTable(original.NewRoles);
        NewWorkgroups = new NameTable(original.NewWorkgroups);
        _files = [.. original._files];
    }

    public CicSettings Settings { get; }

    public References References { get; }

    public PhoneModelCatalog Models => _models.Value;

    /// <summary>The directory whose objects have their keys already, or null.</summary>
    public IDirectoryView? Directory { get; init; }

    public UniquenessIndex Keys { get; }

    /// <summary>Roles and workgroups that will be created: written as they were first met.</summary>
    public NameTable NewRoles { get; }

    public NameTable NewWorkgroups { get; }

    /// <summary>A session that knows what this one knows, and whose findings leave no trace in it.</summary>
    public CheckSession Rehearse() => new(this);

    /// <summary>The kind of object to which a key is narrowed, or null for all.</summary>
    public string? ScopeOf(KeySpace space, string kind) => space.ScopeOf(Settings, kind);

    /// <summary>The object of the directory that has a key, other than the row's own; null where there is none.</summary>
    public ObjectName? OwnerInDirectory(KeySpace space, string value, CicRecord row)
    {
        // An object of the row's own name is a conflict: the plan's affair.
        if (Directory is null || space.NamedKinds.Count > 0 || space.StoredKeyOf(value) is not { } key)
            return null;
        if (Directory.OwnerOf(space, key, ScopeOf(space, row.Schema.Kind)) is not { } owner)
            return null;
        bool isOwn = NameComparer.Same(owner.Name, row.Identity)
            && (owner.Kind == row.Schema.Kind || row.Schema.Identity.Key?.NamedKinds.Contains(owner.Kind) == true);
        return isOwn ? null : owner;
    }

    /// <summary>Texts whose cells need not be read: see <see cref="Column.PlainIn"/>.</summary>
    public PlainText? PlainOf(Column column)
    {
        if (!_plain.TryGetValue(column, out PlainText? plain))
            _plain.Add(column, plain = column.PlainIn(this));
        return plain;
    }

    /// <summary>Adds a file and gives its number.</summary>
    public int AddFile(IssuePlace place)
    {
        _files.Add(place);
        return _files.Count - 1;
    }

    /// <summary>The file of that number.</summary>
    public IssuePlace FileOf(int file) => _files[file];
}
