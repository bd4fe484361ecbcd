using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>A list with exactly one fault, and where that fault is to be seen.</summary>
/// <param name="Code">The issue's code, which is also the name of the file.</param>
/// <param name="Noun">The noun of the cmdlet that reads it.</param>
/// <param name="Line">The physical line the issue names; 0 where the fault is the file's.</param>
/// <param name="Column">The column it names, or null.</param>
/// <param name="Effect">What becomes of the value, the row or the file.</param>
internal sealed record BadFixture(string Code, string Noun, int Line, string? Column, CicIssueEffect Effect)
{
    /// <summary>The extension of the file.</summary>
    public string Extension { get; init; } = ".csv";

    /// <summary>The sheet that the user specifies, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>What the settings must know so that the fault is one.</summary>
    public Action<CicSettings>? Know { get; init; }

    /// <summary>The existing templates.</summary>
    public CicPhoneTemplate[]? Templates { get; init; }

    /// <summary>Reads the file.</summary>
    public ListContent Read() => Read(Repository.Fixture("bad", Code + Extension), new ListReadOptions { Sheet = Sheet });

    /// <summary>Reads another file with the same list.</summary>
    public ListContent Read(string path, ListReadOptions options)
    {
        CicSettings settings = Repository.Settings();
        Know?.Invoke(settings);
        var lists = new TestLists { Settings = settings, Templates = Templates, Options = options };
        return lists.ReadFiles(Noun, path);
    }
}
