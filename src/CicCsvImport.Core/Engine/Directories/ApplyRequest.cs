using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>Changes that are to be made in one run.</summary>
/// <param name="Changes">The changes. Where one gives a user a password, it has it.</param>
/// <param name="Header">Who makes them, from which files.</param>
internal sealed record ApplyRequest(IReadOnlyList<ObjectChange> Changes, RunHeader Header)
{
    /// <summary>The revision of the view by which they were planned.</summary>
    public required long Revision { get; init; }

    /// <summary>How passwords are kept, where the directory keeps them itself.</summary>
    public required PasswordSettings Passwords { get; init; }
}
