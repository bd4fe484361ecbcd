using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>The restrictions on user names.</summary>
internal sealed class UserNameSettings
{
    /// <summary>The characters that are never allowed.</summary>
    public string ForbiddenCharacters { get; set; } = "";

    /// <summary>The characters that are allowed only if <see cref="PermittedCharacters"/> contains them too.</summary>
    public string RestrictedCharacters { get; set; } = "";

    /// <summary>The restricted characters that this site permits.</summary>
    public string PermittedCharacters { get; set; } = "";

    /// <summary>The advised maximum length. Longer names are noted.</summary>
    [Range(1, int.MaxValue)]
    public int AdvisedLength { get; set; }

    /// <summary>The maximum length. Longer names are not imported.</summary>
    [Range(1, int.MaxValue)]
    public int MaximumLength { get; set; }
}
