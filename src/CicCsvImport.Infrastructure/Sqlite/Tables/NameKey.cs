using CicCsvImport.Core.Text;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>Names as a directory compares them: two are the same where their keys are (<see cref="NameComparer"/>).</summary>
internal static class NameKey
{
    public static string From(string name) => NameComparer.Normalize(name).ToUpperInvariant();
}
