using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.UnitTests.Support;

/// <summary>Changes that make objects.</summary>
internal static class Make
{
    /// <summary>An object that has its name only.</summary>
    public static ObjectChange Named(string kind, string name)
    {
        CicObject record = KindCatalog.Get(kind).Create();
        record.SetKnown(record.Schema.Identity, name);
        return ObjectChange.Create(record);
    }

    public static ObjectChange Role(string name) => Named(Kind.Role, name);

    public static ObjectChange Workgroup(string name) => Named(Kind.Workgroup, name);

    public static ObjectChange Station(string name, string? extension = null) =>
        ObjectChange.Create(new CicStation { Name = name, Extension = extension });

    public static ObjectChange User(string name, string? extension = null, params string[] roles) =>
        ObjectChange.Create(NewUser(name, extension, roles));

    public static CicUser NewUser(string name, string? extension = null, params string[] roles) =>
        new() { UserName = name, Extension = extension, Roles = CicNameList.From(roles) };

    /// <summary>What makes another extension of a user's.</summary>
    public static ObjectChange Extension(string name, string? from, string? to) =>
        ObjectChange.Update(NewUser(name, from), NewUser(name, to));

    public static ObjectChange Remove(ObjectChange created) => created.Invert();
}
