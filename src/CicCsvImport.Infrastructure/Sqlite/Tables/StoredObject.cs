namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>An object as it is stored in the file.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Record">The object.</param>
/// <param name="Unknown">Its properties that this version does not know.</param>
internal sealed record StoredObject(long Id, CicObject Record, IReadOnlyList<UnknownProperty> Unknown);
