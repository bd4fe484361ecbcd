namespace CicCsvImport.Core.Engine.Changes;

/// <summary>The plan that a run has applied.</summary>
/// <param name="Path">The full path of the plan's file; null if it was not saved.</param>
/// <param name="Fingerprint">The plan's fingerprint.</param>
/// <param name="Options">The plan's options.</param>
internal sealed record RunPlan(string? Path, string Fingerprint, string Options);
