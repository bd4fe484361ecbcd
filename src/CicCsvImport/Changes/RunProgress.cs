using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Changes;

/// <summary>Shows the progress of a run and collects its outcomes.</summary>
internal sealed class RunProgress(CicCmdlet cmdlet) : IRunObserver
{
    private readonly List<ObjectChange> _succeeded = [];
    private RunPhase _phase = RunPhase.Passwords;
    private ThrottledProgress _bar = BarFor(cmdlet, RunPhase.Passwords);

    /// <summary>The changes that were made or were not necessary.</summary>
    public IReadOnlyList<ObjectChange> Succeeded => _succeeded;

    public void OnProgress(RunPhase phase, int done, int count)
    {
        if (phase != _phase)
        {
            Complete();
            _phase = phase;
            _bar = BarFor(cmdlet, phase);
        }

        _bar.Show(done, count);
    }

    public void OnOutcome(ChangeOutcome outcome)
    {
        if (outcome.State == ChangeState.Succeeded)
            _succeeded.Add(outcome.Change);
    }

    public void Complete() => _bar.Complete();

    private static ThrottledProgress BarFor(CicCmdlet cmdlet, RunPhase phase) =>
        ThrottledProgress.ForOperations(cmdlet, Messages.Get("Progress_" + phase));
}
