using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>Generates the passwords of planned users that have none.</summary>
internal sealed class PasswordMaker(PasswordSettings settings)
{
    private readonly PasswordGenerator _generator = new(settings);

    /// <summary>Adds a generated password to each change that needs one.</summary>
    public IReadOnlyList<ObjectChange> Complete(IReadOnlyList<ObjectChange> changes) =>
        changes.Any(IsLacking)
            ? [.. changes.Select(change => IsLacking(change) ? change.WithPassword(_generator.Next()) : change)]
            : changes;

    private static bool IsLacking(ObjectChange change) => change.GivesPassword && change.Password is null;
}
