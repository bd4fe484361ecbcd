using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Text;

namespace CicCsvImport.UnitTests.Support;

/// <summary>What a test has planned, and what was wrong with its lists.</summary>
internal sealed record Planned(IReadOnlyList<ObjectChange> Changes, long Revision, IReadOnlyList<CicIssue> Issues)
{
    public long? Undoes { get; init; }

    public IEnumerable<string> Codes => Issues.Select(issue => issue.Code);

    /// <summary>The one change of an object.</summary>
    public ObjectChange Of(ObjectSchema kind, string name) =>
        Assert.Single(Changes, change => change.Kind == kind && NameComparer.Same(change.Name, name));

    public CicChangeAction GetAction(ObjectSchema kind, string name) => Of(kind, name).Action;

    /// <summary>The properties of an object that change, each as <c>Extension: 5556 -> 5557</c>.</summary>
    public string[] GetTexts(ObjectSchema kind, string name) =>
        [.. Of(kind, name).Properties.Select(GetText)];

    private static string GetText(PropertyChange change) =>
        $"{change.Column.Property}: {ObjectTexts.Of(change.Column, change.Old)} -> {ObjectTexts.Of(change.Column, change.New)}";
}
