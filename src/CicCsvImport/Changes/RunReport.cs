using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Changes;

/// <summary>
/// The password report of a run. It is complete and has its name before the run is committed, and is removed if the run is not, so that
/// no password of a committed run can be lost.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="context">The directory.</param>
/// <param name="path">Returns the path that the user specified; null if there is to be no report.</param>
[WritesErrors(ErrorId.ValueNotWritable, Uses = [typeof(OutputFile)])]
internal sealed class RunReport(CicCmdlet cmdlet, DirectoryContext context, Func<string?> path)
{
    private OutputFile? _file;
    private bool _isWritten;

    /// <summary>Whether the user has requested a report.</summary>
    public bool IsRequested => path() is not null;

    /// <summary>Checks the path before anything is done. The command ends if it cannot be used.</summary>
    public void ThrowIfUnusable()
    {
        if (path() is not { } given)
            return;
        _file = new OutputFile(cmdlet, OutputPath.Resolve(cmdlet, given), force: false) { CanForce = false };
        _file.ThrowIfUnusable();
    }

    /// <summary>Writes the passwords that the changes assign. The command ends if they cannot be written.</summary>
    public void Write(IReadOnlyList<ObjectChange> changes)
    {
        ObjectChange[] assigning = [.. changes.Where(change => change is { GivesPassword: true, Password: not null })];
        if (_file is null)
            return;
        if (assigning.Length == 0)
        {
            cmdlet.WriteWarning(Messages.Get("Stream_NoPasswordReport"));
            return;
        }

        Dictionary<string, CicUser> existing;
        using (IDirectoryView view = context.Store.Read(cmdlet.Cancellation))
            existing = RunUsers.Read(view, assigning);
        var format = new CsvFormat(cmdlet, encoding: null, delimiter: null, useCulture: false);
        _file.Write(() =>
        {
            using var report = new PasswordReport(_file.Path, format.OutputEncoding, format.OutputDelimiter);
            foreach (CicUser user in assigning.Select(change => RunUsers.Find(change, existing)).OfType<CicUser>())
                Write(report, user);
            cmdlet.Cancellation.ThrowIfCancellationRequested();
            report.Commit();
            _isWritten = true;
            WarnOfFormulas(cmdlet, report);
        });
    }

    /// <summary>Removes the report, because the run was not committed.</summary>
    public void Remove()
    {
        if (_isWritten)
            AtomicFile.Delete(_file!.Path);
        _isWritten = false;
    }

    /// <summary>Names the users whose passwords a spreadsheet would evaluate.</summary>
    public static void WarnOfFormulas(CicCmdlet cmdlet, PasswordReport report)
    {
        if (report.Formulas.Count > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_PasswordFormulas", report.Formulas.Count, DisplayText.Some(report.Formulas)));
    }

    private void Write(PasswordReport report, CicUser user)
    {
        try
        {
            report.Write(user.Identity, user.DisplayName, user.Extension, user.Password!);
        }
        catch (FormatException unknown)
        {
            cmdlet.ThrowTerminatingError(Errors.ValueNotWritable(report.Rows + 1, unknown));
        }
    }
}
