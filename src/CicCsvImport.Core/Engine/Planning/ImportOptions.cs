using System.Security;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>What the assistants' pages ask, and what is done with objects that exist.</summary>
internal sealed record ImportOptions
{
    public CicConflictAction OnConflict { get; init; } = CicConflictAction.Fail;

    /// <summary>Whether a blank cell clears the value of an object that exists. Otherwise it leaves it.</summary>
    public bool ClearEmpty { get; init; }

    /// <summary>The page Access Control; null where nothing was chosen.</summary>
    public string[]? Classifications { get; init; }

    /// <summary>Whether every classification was chosen; null where nothing was said.</summary>
    public bool? AllClassifications { get; init; }

    /// <summary>The licenses of stations; null where nothing was chosen.</summary>
    public string[]? StationLicenses { get; init; }

    /// <summary>The licenses of managed phones' stations; null where nothing was chosen.</summary>
    public string[]? PhoneLicenses { get; init; }

    /// <summary>Whether classifications or licenses were chosen for phones: those of a template have theirs from it.</summary>
    public bool ArePhonesMeant { get; init; }

    /// <summary>The first extension to give to users; null where none is to be given.</summary>
    public string? StartExtension { get; init; }

    /// <summary>Whether users that have an extension get another one too.</summary>
    public bool OverwriteExtension { get; init; }

    /// <summary>The password of all users, instead of those in the list.</summary>
    public SecureString? Password { get; init; }

    /// <summary>
    /// Whether objects are edited one by one, and no list is imported: the workgroup that every user joins can then be taken
    /// away, and a managed phone's station can get other classifications and licenses.
    /// </summary>
    public bool IsEdit { get; init; }
}
