namespace CicCsvImport.Core.Engine.Changes;

/// <summary>Creates the exceptions of plans that cannot be created or applied.</summary>
internal static class DirectoryErrors
{
    public static CicDirectoryException Create(ErrorId id, params object?[] arguments) => new(id, id.Text(arguments));

    public static CicDirectoryException InUse(CicObject record, IReadOnlyCollection<Referrer> referrers) =>
        Create(ErrorId.ObjectInUse, new ObjectName(record), DisplayText.Some(referrers.Select(referrer => referrer.Name.ToString())));
}
