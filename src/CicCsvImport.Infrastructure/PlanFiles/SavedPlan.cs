namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>A plan that was read from a file, and may have been edited there.</summary>
/// <param name="plan">The plan.</param>
/// <param name="fingerprint">The fingerprint in the file; null if an older version wrote it.</param>
/// <param name="places">Describes locations in the file.</param>
internal sealed class SavedPlan(CicImportPlan plan, string? fingerprint, PlanPlaces places)
{
    /// <summary>The plan, whatever it contains.</summary>
    public CicImportPlan Plan => plan;

    /// <summary>Checks the plan as if it had just been made: its content may not have been edited, and its values must be valid.</summary>
    /// <param name="settings">The settings, on which the rules depend.</param>
    /// <param name="allowEdited">Whether an edited content is accepted. Its values must still be valid.</param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="CicDirectoryException">The plan was edited (PlanEdited), or is invalid (PlanNotReadable).</exception>
    public CicImportPlan Check(CicSettings settings, bool allowEdited, CancellationToken cancellation)
    {
        if (!allowEdited && fingerprint != plan.Fingerprint)
        {
            string reason = fingerprint is null
                ? Messages.Get("PlanEdited_Older")
                : Messages.Format("PlanEdited_Changed", plan.Fingerprint, DisplayText.Clean(fingerprint));
            throw new CicDirectoryException(ErrorId.PlanEdited, ErrorId.PlanEdited.Text(DisplayText.CleanPath(plan.Path!), reason));
        }

        try
        {
            new PlanRules(settings, cancellation).Check(plan);
        }
        catch (PlanFault fault)
        {
            throw places.NotReadable(plan.Path!, fault);
        }

        return plan;
    }
}
