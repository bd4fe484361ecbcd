namespace CicCsvImport.Core.Engine.Directories;

/// <summary>Is told of a run while it goes on, by the thread that asked for it.</summary>
internal interface IRunObserver
{
    /// <summary>Some of the work is done.</summary>
    /// <param name="phase">What is being done.</param>
    /// <param name="done">How much of it is done.</param>
    /// <param name="count">How much there is.</param>
    void OnProgress(RunPhase phase, int done, int count);

    /// <summary>The outcome of a change is known. A transactional directory knows all of them when the run is committed.</summary>
    void OnOutcome(ChangeOutcome outcome);
}

/// <summary>What a run is doing.</summary>
internal enum RunPhase
{
    /// <summary>Passwords are prepared for the directory.</summary>
    Passwords,

    /// <summary>Changes are made.</summary>
    Changes,
}
