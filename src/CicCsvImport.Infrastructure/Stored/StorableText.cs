using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Infrastructure.Stored;

/// <summary>
/// Texts that can be stored. An unpaired surrogate has no UTF-8 form: it would be restored as another character, and two different
/// names would become equal.
/// </summary>
internal static class StorableText
{
    public static bool Is(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    /// <exception cref="CicDirectoryException">The change has a text that cannot be stored.</exception>
    public static void ThrowIfNot(ObjectChange change)
    {
        if (!Is(change.Name))
            throw DirectoryErrors.Create(ErrorId.TextNotStorable, change.ObjectName, change.Kind.Identity.Property);
        foreach (PropertyChange property in change.Properties)
        {
            if (property.Column.Store(property.New) is { } stored && !Is(stored))
                throw DirectoryErrors.Create(ErrorId.TextNotStorable, change.ObjectName, property.Column.Property);
        }
    }

    private static bool Is(object stored) => stored is string text ? Is(text) : ((string[])stored).All(Is);
}
