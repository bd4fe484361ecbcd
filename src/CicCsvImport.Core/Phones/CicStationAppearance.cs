namespace CicCsvImport;
/// <summary>stub</summary>
public sealed class CicStationAppearance
{
    /// <summary>stub</summary>
    /// <param name="text">t</param>
    public static CicStationAppearance Parse(string text) => text.Length == 0 ? new() : new();
}
