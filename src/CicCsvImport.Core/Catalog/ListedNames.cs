namespace CicCsvImport.Core.Catalog;

/// <summary>
/// The names that the lists of one kind have, also in rows that are not imported, and what makes it uncertain that these are all.
/// </summary>
internal sealed class ListedNames
{
    private readonly HashSet<string> _names = new(NameComparer.Instance);

    /// <summary>The number of rows that can be about any object, because they have no usable name.</summary>
    public int Unnamed { get; private set; }

    /// <summary>Whether another command has read the rows from a list. Which rows it has skipped is unknown.</summary>
    public bool AreImported { get; set; }

    /// <summary>The id of the text that states why other objects may be listed too; null if they are not.</summary>
    public string? Doubt => AreImported ? "NotRemoved_Imported"
        : Unnamed > 0 ? "NotRemoved_Unnamed"
        : _names.Count == 0 ? "NotRemoved_Empty"
        : null;

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>Adds a row of a list.</summary>
    public void Add(ReadRow row)
    {
        string? name = row.Record?.Identity ?? row.Name;
        bool isUnknown = string.IsNullOrEmpty(name)
            && row.Issues.Any(issue => issue.Effect == CicIssueEffect.RowSkipped && !NamesNoOther(issue.Kind));
        // A cell can have absorbed the rest of its row, or other rows.
        if (isUnknown || row.Issues.Any(issue => issue.Severity == CicIssueSeverity.Severe
            || issue.Kind == IssueCatalog.RowInOneCell || issue.Kind == IssueCatalog.LineBreakInCell))
        {
            Unnamed++;
        }

        Add(name);
    }

    /// <summary>Adds the name of an object.</summary>
    public void Add(string? name)
    {
        if (!string.IsNullOrEmpty(name))
            _names.Add(name!);
    }

    /// <summary>Adds an object without a usable name.</summary>
    public void AddUnnamed() => Unnamed++;

    private static bool NamesNoOther(IssueKind kind) => kind == IssueCatalog.DuplicateName || kind == IssueCatalog.RepeatedHeader;
}
