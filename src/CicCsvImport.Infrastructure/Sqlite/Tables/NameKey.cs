namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>The keys by which a directory compares names. Names are equal if their keys are equal (<see cref="NameComparer"/>).</summary>
internal static class NameKey
{
    public static string From(string name) => NameComparer.Normalize(name).ToUpperInvariant();
}
