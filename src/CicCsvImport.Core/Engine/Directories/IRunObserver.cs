namespace CicCsvImport.Core.Engine.Directories;

/// <summary>An observer of a run, called on the thread that started the run.</summary>
internal interface IRunObserver
{
    /// <summary>Reports progress.</summary>
    /// <param name="phase">The phase of the run.</param>
    /// <param name="done">The number of finished items.</param>
    /// <param name="count">The total number of items.</param>
    void OnProgress(RunPhase phase, int done, int count);

    /// <summary>Reports the outcome of a change. A transactional directory reports all of them when the run is committed.</summary>
    void OnOutcome(ChangeOutcome outcome);
}

/// <summary>The phases of a run.</summary>
internal enum RunPhase
{
    /// <summary>Hashing passwords.</summary>
    Passwords,

    /// <summary>Applying changes.</summary>
    Changes,
}
