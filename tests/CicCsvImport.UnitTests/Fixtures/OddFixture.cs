namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>A list of the sort that collections of odd CSV files are made of, and what comes out of it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Issues">The issues, each as <c>line:code</c>, with blanks between.</param>
/// <param name="Stations">The stations, each as <c>line:name=model</c>.</param>
public sealed record OddFixture(string File, string Issues, params string[] Stations)
{
    public override string ToString() => File;
}
