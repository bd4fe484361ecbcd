namespace CicCsvImport.Core.Engine.Changes;

/// <summary>A change in the log.</summary>
/// <param name="Run">The run that made it.</param>
/// <param name="Number">Its number in the run, from 1.</param>
/// <param name="Change">The change.</param>
internal readonly record struct LoggedChange(CicImport Run, int Number, ObjectChange Change);
