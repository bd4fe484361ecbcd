using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.UnitTests.Support;

/// <summary>What a run tells while it goes on.</summary>
internal sealed class RunObserver : IRunObserver
{
    /// <summary>Is told how many changes were made.</summary>
    public Action<int>? Changes { get; init; }

    /// <summary>How many passwords were prepared, and how many were to be.</summary>
    public (int Done, int Count) Passwords { get; private set; }

    public List<ChangeOutcome> Outcomes { get; } = [];

    public void OnProgress(RunPhase phase, int done, int count)
    {
        if (phase == RunPhase.Changes)
            Changes?.Invoke(done);
        else
            Passwords = (done, count);
    }

    public void OnOutcome(ChangeOutcome outcome) => Outcomes.Add(outcome);
}
