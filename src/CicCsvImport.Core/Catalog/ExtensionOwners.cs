using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Catalog;

/// <summary>The objects of a directory by their extensions, over all kinds.</summary>
/// <param name="view">The directory.</param>
/// <param name="kinds">The kinds of objects; null for all.</param>
internal sealed class ExtensionOwners(IDirectoryView view, IReadOnlyCollection<string>? kinds)
{
    private readonly ObjectSchema[] _kinds =
    [
        .. KindCatalog.All.Where(kind => ColumnOf(kind) is not null
            && kinds?.Contains(kind.Kind, StringComparer.OrdinalIgnoreCase) is null or true),
    ];

    /// <summary>Returns all extensions in use, in order. Objects of several kinds can share one if a setting lets them.</summary>
    public IEnumerable<CicExtension> GetAll() => _kinds
        .SelectMany(kind => view.GetAll(kind).Where(kind.ClaimsKeys).Select(owner => (owner.Text(ColumnOf(kind)!), owner)))
        .Where(used => !string.IsNullOrEmpty(used.Item1))
        .Select(used => Create(used.Item1!, used.owner))
        .OrderBy(extension => extension.Extension, ExtensionRange.Comparer);

    /// <summary>Finds the objects that have an extension.</summary>
    public IEnumerable<CicExtension> Find(string extension) => _kinds
        .Select(kind => view.GetOwner(SiteConstraints.Extension, extension, kind.Kind) is { } owner ? view.Find(kind, owner.Name) : null)
        .OfType<CicObject>()
        .Select(owner => Create(extension, owner));

    public bool IsFree(string extension) =>
        _kinds.All(kind => view.GetOwner(SiteConstraints.Extension, extension, kind.Kind) is null);

    private static Column? ColumnOf(ObjectSchema kind) => kind.Keys.FirstOrDefault(column => column.Key == SiteConstraints.Extension);

    private static CicExtension Create(string extension, CicObject owner) =>
        new(extension, owner) { DisplayName = (owner as CicUser)?.DisplayName };
}
