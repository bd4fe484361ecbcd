using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>Changes to apply in one run.</summary>
/// <param name="Changes">The changes. A change that sets a password contains it.</param>
/// <param name="Header">Who makes the changes, and from which files.</param>
internal sealed record ApplyRequest(IReadOnlyList<ObjectChange> Changes, RunHeader Header)
{
    /// <summary>The revision of the view that they were planned with.</summary>
    public required long Revision { get; init; }

    /// <summary>How passwords are hashed, if the directory stores them itself.</summary>
    public required PasswordSettings Passwords { get; init; }
}
