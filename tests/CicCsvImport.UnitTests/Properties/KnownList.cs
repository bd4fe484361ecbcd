namespace CicCsvImport.UnitTests.Properties;

/// <summary>What stands in a list, known from elsewhere than the product's reader.</summary>
/// <param name="Columns">The column's name for each cell of the header; null if it is not a column or is repeated.</param>
/// <param name="Headings">The cells of the header, trimmed.</param>
/// <param name="Rows">The records that are not blank, the header's and an <c>sep=</c> line aside.</param>
internal sealed record KnownList(IReadOnlyList<string?> Columns, IReadOnlyList<string> Headings, IReadOnlyList<KnownRow> Rows)
{
    /// <summary>Whether its letters are spoiled because it was read in the wrong encoding.</summary>
    public bool IsMisread { get; init; }

    /// <summary>The characters that delimit cells.</summary>
    public string Delimiters { get; init; } = ",;\t|";
}

/// <summary>A record of a list.</summary>
/// <param name="Line">The physical line on which it begins.</param>
/// <param name="Cells">What its cells say, without quotes, and without outer blanks where there were no quotes.</param>
internal sealed record KnownRow(int Line, IReadOnlyList<string> Cells);
