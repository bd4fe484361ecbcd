using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Plans;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Changes;

/// <summary>Reads the lists and objects of a plan, which are checked against each other, and collects their issues.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="streams">Receives the severe issues of lists, and the errors of objects.</param>
/// <param name="session">The context that all rows are checked against.</param>
[WritesErrors(
    ErrorId.WarningsFound,
    ErrorId.TimeZoneNotFound,
    ErrorId.InvalidAudioProtocol,
    ErrorId.InvalidAdvancedOption,
    Uses = [typeof(ListInput), typeof(ListPaths), typeof(IssueCollector)])]
internal sealed class PlanInput(CicCmdlet cmdlet, DistinctStreams streams, ValidationContext session)
{
    private readonly List<CicImportSource> _sources = [];

    /// <summary>Collects the issues for -IssueVariable, or null.</summary>
    public IssueCollector? Collector { get; init; }

    /// <summary>The headings of all lists, each with its column; null if none were specified.</summary>
    public IDictionary? HeaderMap { get; init; }

    /// <summary>The lists that were read, and those that objects come from.</summary>
    public IReadOnlyList<CicImportSource> Sources => _sources;

    /// <inheritdoc cref="ObjectInput.CheckMore"/>
    public Action<Dictionary<Column, object?>>? CheckMore { get; init; }

    public PlanIssues Issues { get; } = new();

    /// <summary>Finds lists. There is no plan without one of them.</summary>
    public ListPaths RequiredPaths => new(cmdlet) { WriteError = streams.End };

    /// <summary>Whether another command has read some of the objects from a list.</summary>
    public bool HasImportedObjects { get; private set; }

    /// <summary>Reads lists and objects. The objects of a list are known to the lists after it.</summary>
    /// <param name="noun">The noun of the cmdlets that read the lists.</param>
    /// <param name="inputs">The paths of lists, and the objects.</param>
    /// <param name="format">The format of these lists.</param>
    /// <param name="headerMap">The headings of these lists, or null.</param>
    public IEnumerable<CicObject> Read(string noun, PSObject[] inputs, CsvFormat format, IDictionary? headerMap)
    {
        Dictionary<string, string> map = HeaderMapFor(noun, headerMap);
        ILookup<bool, PSObject> areFiles = inputs.ToLookup(input => input.BaseObject is string or FileInfo);
        IEnumerable<CicObject> rows = areFiles[true]
            .SelectMany(input => RequiredPaths.Required(input.BaseObject, noun))
            .SelectMany(file => ReadFile(noun, file, format, map));
        IReadOnlyList<CicObject> objects = ReadObjects(noun, [.. areFiles[false]], map);
        foreach (CicObject row in rows.Concat(objects))
        {
            if (row is CicStation or CicPhone)
                session.Known[StationList.Schema]?.Add(row.Identity);
            Issues.Note(row);
            yield return row;
        }
    }

    /// <summary>Reports the issues of keys, which are judged when all lists have been read.</summary>
    public void Report(IReadOnlyList<(CicObject Row, CicIssue Issue)> issues)
    {
        ILookup<bool, (CicObject Row, CicIssue Issue)> areListed = issues.ToLookup(issue => issue.Row.IsFromList);
        new ObjectInput(streams, session).Report(areListed[false]);
        foreach (IGrouping<IssuePlace, CicIssue> list in areListed[true].Select(listed => listed.Issue).GroupBy(issue => issue.Place))
        {
            string noun = VendorLists.Catalog.Lists.First(definition => definition.Name == list.Key.List).Noun;
            var listStreams = new IssueStreams(cmdlet, noun, session.Settings.Reporting)
            {
                WriteSevere = severe => streams.GatherError(severe, list.Key.DisplayPath, Errors.Severe(severe)),
            };
            listStreams.Write([.. list]);
            listStreams.Finish();
        }

        Collect([.. issues.Select(issue => issue.Issue)]);
        foreach ((CicObject row, CicIssue issue) in issues)
        {
            row.Issues = [.. row.Issues, issue];
            Issues.Note(row);
        }
    }

    /// <summary>Reports each list that has warnings, although none are accepted.</summary>
    public void FailOnWarnings()
    {
        foreach (IGrouping<string, CicIssue> list in Issues.All
            .Where(issue => issue.Severity == CicIssueSeverity.Warning)
            .GroupBy(issue => issue.Place.Name.Length == 0 ? RowInput.Name : issue.Place.Name))
        {
            streams.GatherError((ErrorId.WarningsFound, list.Key), list.Key, Errors.WarningsFound(list.Key, list.First()));
        }
    }

    private IReadOnlyList<CicObject> ReadObjects(string noun, PSObject[] objects, Dictionary<string, string> headerMap)
    {
        HasImportedObjects |= objects.Any(item => item.BaseObject is CicObject { IsFromList: true });
        var input = new ObjectInput(streams, session) { HeaderMap = headerMap, CheckMore = CheckMore };
        IReadOnlyList<CicObject> rows = input.Read(VendorLists.Catalog.ReadBy(noun), objects, cmdlet.Cancellation);
        Collect(input.Issues);
        _sources.AddRange(ImportSources.From(objects));
        return rows;
    }

    private IEnumerable<CicObject> ReadFile(
        string noun, ListPath file, CsvFormat format, Dictionary<string, string> headerMap)
    {
        void Gather(CicIssue severe) => streams.GatherError(severe, file.DisplayPath, Errors.Severe(severe));
        var input = new ListInput(cmdlet, noun, session, format, headerMap)
        {
            // The command reads all lists before it ends.
            WriteSevere = Gather,
            EndWith = Gather,
            OnIssues = Collect,
        };
        using ListReading reading = input.Open(file);
        if (reading.IsReadable)
            _sources.Add(ImportSources.From(reading));
        foreach (ReadRow row in input.Read(reading, reading.Batches(session, keepsRejected: false)))
        {
            if (row.Record is { } record)
                yield return record;
        }
    }

    /// <summary>Adds lists that names of objects come from.</summary>
    public void AddSources(IEnumerable<CicImportSource> sources) => _sources.AddRange(sources);

    /// <summary>
    /// Returns the headings of the lists of one kind. The headings of all lists can mean the columns of any, and those of one kind
    /// override them.
    /// </summary>
    public Dictionary<string, string> HeaderMapFor(string noun, IDictionary? headerMap)
    {
        Dictionary<string, string> map = HeaderMaps.Read(cmdlet, HeaderMap, VendorLists.Catalog.Lists);
        foreach (KeyValuePair<string, string> heading in HeaderMaps.Read(cmdlet, headerMap, VendorLists.Catalog.ReadBy(noun)))
            map[heading.Key] = heading.Value;
        return map;
    }

    /// <summary>Collects the issues of a list.</summary>
    public void Collect(IReadOnlyList<CicIssue> issues)
    {
        Issues.Add(issues);
        Collector?.Add(issues);
    }
}
