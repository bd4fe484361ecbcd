using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Core.Engine.Changes;

/// <summary>An object is not as a change says it was: somebody has changed it since.</summary>
internal sealed class StaleChangeException(ObjectName name) : Exception(name.ToString())
{
    public ObjectName Object { get; } = name;
}
