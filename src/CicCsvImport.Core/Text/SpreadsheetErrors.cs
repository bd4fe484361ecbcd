namespace CicCsvImport.Core.Text;

/// <summary>Texts that a spreadsheet shows in a cell without a value.</summary>
/// <param name="values">The error values, in all languages.</param>
internal sealed class SpreadsheetErrors(IEnumerable<string> values)
{
    private const char NumberSign = '#';

    // A spreadsheet fills a column that is too narrow with number signs.
    private const int FewestSigns = 3;

    private readonly HashSet<string> _values = new(values, StringComparer.OrdinalIgnoreCase);

    public bool Has(string text) => _values.Contains(text) || (text.Length >= FewestSigns && text.All(c => c == NumberSign));
}
