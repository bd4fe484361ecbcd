using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport;

/// <summary>A connected directory.</summary>
public sealed class CicDirectory
{
    internal CicDirectory(ICicDirectory store) => Store = store;

    /// <summary>The full path of the local directory's file.</summary>
    public string Path => Store.Identity.Name;

    /// <summary>The unique identifier of the directory. A copy of the file has the same one.</summary>
    public Guid Id => Store.Identity.Id;

    /// <summary>Whether the directory is connected. Disconnect-CicDirectory disconnects it.</summary>
    public bool IsConnected { get; internal set; } = true;

    /// <summary>The number of the last run; 0 if there is none.</summary>
    public long Revision { get; internal set; }

    /// <summary>The number of stations, including those of managed phones.</summary>
    public int Stations { get; internal set; }

    /// <summary>The number of managed phones.</summary>
    public int Phones { get; internal set; }

    /// <summary>The number of users.</summary>
    public int Users { get; internal set; }

    /// <summary>The names of the phone templates.</summary>
    public CicNameList PhoneTemplates { get; internal set; } = CicNameList.None;

    /// <summary>The names of the roles.</summary>
    public CicNameList Roles { get; internal set; } = CicNameList.None;

    /// <summary>The names of the workgroups.</summary>
    public CicNameList Workgroups { get; internal set; } = CicNameList.None;

    /// <summary>The names of the registration (proxy) groups.</summary>
    public CicNameList RegistrationGroups { get; internal set; } = CicNameList.None;

    /// <summary>The names of the locations.</summary>
    public CicNameList Locations { get; internal set; } = CicNameList.None;

    /// <summary>The names of the dial-plan classifications.</summary>
    public CicNameList Classifications { get; internal set; } = CicNameList.None;

    internal ICicDirectory Store { get; }

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;

    /// <summary>Counts the directory's objects again.</summary>
    internal CicDirectory Refresh(CancellationToken cancellation)
    {
        using IDirectoryView view = Store.Read(cancellation);
        CicNameList Names(string kind) => CicNameList.From(view.GetAll(KindCatalog.Get(kind)).Select(record => record.Identity));
        Revision = view.Revision;
        Stations = view.Count(KindCatalog.Get(Kind.Station));
        Phones = view.Count(KindCatalog.Get(Kind.Phone));
        Users = view.Count(KindCatalog.Get(Kind.User));
        PhoneTemplates = Names(Kind.PhoneTemplate);
        Roles = Names(Kind.Role);
        Workgroups = Names(Kind.Workgroup);
        RegistrationGroups = Names(Kind.RegistrationGroup);
        Locations = Names(Kind.Location);
        Classifications = Names(Kind.Classification);
        return this;
    }
}
