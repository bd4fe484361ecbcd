using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>What a user name may be.</summary>
internal sealed class UserNameSettings
{
    /// <summary>Characters that are never allowed.</summary>
    public string ForbiddenCharacters { get; set; } = "";

    /// <summary>Characters that are allowed only where <see cref="PermittedCharacters"/> has them too.</summary>
    public string RestrictedCharacters { get; set; } = "";

    /// <summary>The restricted characters that this site permits.</summary>
    public string PermittedCharacters { get; set; } = "";

    /// <summary>Longer names are worth a look.</summary>
    [Range(1, int.MaxValue)]
    public int AdvisedLength { get; set; }

    /// <summary>Longer names are not imported.</summary>
    [Range(1, int.MaxValue)]
    public int MaximumLength { get; set; }
}
