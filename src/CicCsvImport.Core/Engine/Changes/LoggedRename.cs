namespace CicCsvImport.Core.Engine.Changes;

/// <summary>A rename in the log.</summary>
/// <param name="Run">The run. The renames of one run happen at the same time, so that objects can swap their names.</param>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Old">The name before the run.</param>
/// <param name="New">The name after the run.</param>
internal readonly record struct LoggedRename(long Run, ObjectSchema Kind, string Old, string New);
