namespace CicCsvImport.Changes;

/// <summary>The objects of the module that are not rows of a list, although they have a name.</summary>
internal static class OwnObjects
{
    /// <summary>Whether an object is one of these.</summary>
    public static bool AreNoRows(object piped) => piped is not CicObject && piped.GetType().Assembly is { } assembly
        && (assembly == typeof(CicObject).Assembly || assembly == typeof(OwnObjects).Assembly);

    /// <summary>Returns the name of the directory's object that an object is about; null if that is of another kind.</summary>
    public static string? FindName(object piped, ObjectSchema kind) => piped switch
    {
        CicImportChange change when change.Kind == kind.Kind => change.NewName ?? change.Name,
        CicLoggedChange change when change.Kind == kind.Kind => change.NewName ?? change.Name,
        CicDifference difference when difference.Kind == kind.Kind => difference.Name,
        CicExtension { IsFree: false } extension when extension.Kind == kind.Kind => extension.Name,
        _ => null,
    };
}
