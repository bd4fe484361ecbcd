using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>A plan that was read from a file, and may have been edited there.</summary>
/// <param name="plan">The plan.</param>
/// <param name="fingerprint">The fingerprint in the file; null if an older version wrote it.</param>
/// <param name="places">Describes locations in the file.</param>
internal sealed class SavedPlan(CicImportPlan plan, string? fingerprint, PlanPlaces places)
{
    /// <summary>The plan, whatever it contains.</summary>
    public CicImportPlan Plan => plan;

    /// <summary>Checks an edited plan against the directory that it is applied to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="settings">The settings, on which the rules depend.</param>
    /// <param name="directory">The directory, in the state for which the plan was made.</param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="CicDirectoryException">The plan is invalid (PlanNotReadable).</exception>
    public static void Check(CicImportPlan plan, CicSettings settings, IDirectoryView directory, CancellationToken cancellation)
    {
        try
        {
            new PlanRules(settings, cancellation) { Directory = directory }.Check(plan);
        }
        catch (PlanFault fault)
        {
            throw PlanFault.NotReadable(plan.Path!, Messages.Format("PlanFile_Way", PlanPlaces.GetWay(fault.Path)), fault.Message);
        }
    }

    /// <summary>Checks the plan as if it had just been made: its content may not have been edited, and its values must be valid.</summary>
    /// <param name="settings">The settings, on which the rules depend.</param>
    /// <param name="allowEdited">Whether an edited content is accepted. Its values must still be valid.</param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="CicDirectoryException">The plan was edited (PlanEdited), or is invalid (PlanNotReadable).</exception>
    public CicImportPlan Check(CicSettings settings, bool allowEdited, CancellationToken cancellation)
    {
        plan.IsEdited = fingerprint != plan.Fingerprint;
        if (plan.IsEdited && !allowEdited)
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
