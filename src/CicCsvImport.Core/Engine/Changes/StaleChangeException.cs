namespace CicCsvImport.Core.Engine.Changes;

/// <summary>An object differs from what its change expects, because it has been changed since.</summary>
internal sealed class StaleChangeException(ObjectName name) : Exception(name.ToString())
{
    public ObjectName Object { get; } = name;
}
