namespace CicCsvImport.Planning;

/// <summary>Something in a plan file is not as it should be.</summary>
/// <param name="place">Where it is, in words.</param>
/// <param name="reason">What is wrong.</param>
/// <param name="inner">What it comes from.</param>
internal sealed class PlanFault(string place, string reason, Exception? inner = null) : Exception(reason, inner)
{
    public string Place { get; } = place;
}
