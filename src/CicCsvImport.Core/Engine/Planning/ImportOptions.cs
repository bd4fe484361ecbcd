using System.Security;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>The choices on the assistants' pages, and the action for existing objects.</summary>
internal sealed record ImportOptions
{
    public CicConflictAction OnConflict { get; init; } = CicConflictAction.Fail;

    public CicMissingAction OnMissing { get; init; } = CicMissingAction.Create;

    /// <summary>Whether the last user with a required role may lose it.</summary>
    public bool Force { get; init; }

    /// <summary>Whether a blank cell clears the value of an existing object. Otherwise the value stays.</summary>
    public bool ClearEmpty { get; init; }

    /// <summary>The choice on the Access Control page; null if none was made.</summary>
    public string[]? Classifications { get; init; }

    /// <summary>Whether every classification was chosen; null if that was not specified.</summary>
    public bool? AllClassifications { get; init; }

    /// <summary>The licenses of stations; null if none were chosen.</summary>
    public string[]? StationLicenses { get; init; }

    /// <summary>The licenses of managed phones' stations; null if none were chosen.</summary>
    public string[]? PhoneLicenses { get; init; }

    /// <summary>Whether classifications or licenses were chosen for phones. Phones with a template get them from the template.</summary>
    public bool ArePhonesMeant { get; init; }

    /// <summary>The first extension to assign to users; null if none are assigned.</summary>
    public string? StartExtension { get; init; }

    /// <summary>Whether extensions are also assigned to users that already have one.</summary>
    public bool OverwriteExtension { get; init; }

    /// <summary>The password of all users, instead of those in the list.</summary>
    public SecureString? Password { get; init; }

    /// <summary>
    /// Whether objects are edited one by one instead of imported from a list. An edit can remove the workgroup that every user
    /// joins, and can change the classifications and licenses of a managed phone's station.
    /// </summary>
    public bool IsEdit { get; init; }
}
