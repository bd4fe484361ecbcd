namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// The object of another kind that is created and removed with each object of a kind and has the same name, such as the station of
/// a managed phone.
/// </summary>
/// <param name="Kind">The other kind.</param>
/// <param name="IsOne">Whether an object of the other kind is a companion, and not an independent object.</param>
/// <param name="RemovalError">The error of removing a companion by itself.</param>
internal sealed record Companion(ObjectSchema Kind, Func<CicObject, bool> IsOne, ErrorId RemovalError)
{
    /// <summary>The columns of a companion that the object does not have itself. They are edited with the object.</summary>
    public IReadOnlyCollection<Column> OwnColumns { get; init; } = [];

    /// <summary>Finds the kind of the object that an object is the companion of; null if it is an independent object.</summary>
    public static ObjectSchema? FindOwner(IEnumerable<ObjectSchema> kinds, CicObject item) =>
        kinds.FirstOrDefault(kind => kind.Companion is { } its && its.Kind == item.Schema && its.IsOne(item));
}
