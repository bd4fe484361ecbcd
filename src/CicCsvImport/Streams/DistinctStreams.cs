using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Streams;

/// <summary>
/// Writes each text only once. A command that plans again, because a change was declined or the directory has changed, does not
/// repeat itself. What applies to many objects in the same way is gathered into one text with a count and the first names.
/// </summary>
internal sealed class DistinctStreams(Cmdlet cmdlet)
{
    private readonly HashSet<object> _written = [];
    private readonly Gathered<string> _warnings = new();
    private readonly Dictionary<string, (string Advice, int Count, int More)> _counted = [];
    private readonly HashSet<string> _counting = [];
    private readonly Gathered<ErrorRecord> _errors = new();

    /// <summary>The id of the error that ends the command after several errors of objects.</summary>
    public ErrorId Refusal { get; init; } = ErrorId.NothingCommitted;

    public void Warn(string text)
    {
        if (_written.Add(text))
            SafeStreams.WriteWarning(cmdlet, text);
    }

    /// <summary>Writes a warning of an issue, up to a number for each code. Further ones are counted.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="settings">The number of warnings to write.</param>
    /// <param name="text">The text, if it is not the usual one.</param>
    public void Warn(CicIssue issue, ReportingSettings settings, string? text = null)
    {
        string shown = text ?? GetText(issue);
        if (!_counting.Add(shown))
            return;
        _counted.TryGetValue(issue.Code, out (string Advice, int Count, int More) counted);
        bool isMore = counted.Count >= settings.WarningsPerCodeAndFile;
        // Values that are typed are not in objects that could be tested.
        string advice = text is null ? Messages.Format("Stream_MoreTested", GetNoun(issue)) : "";
        _counted[issue.Code] = (advice, counted.Count + 1, counted.More + (isMore ? 1 : 0));
        if (!isMore)
            Warn(shown);
    }

    /// <summary>Returns the text of an issue in a stream.</summary>
    public static string GetText(CicIssue issue) => Messages.Format("Stream_One", issue.Message, issue.Suggestion, issue.Code);

    public void Tell(string text)
    {
        if (_written.Add(text))
            SafeStreams.WriteVerbose(cmdlet, text);
    }

    public void End(ErrorRecord error) => SafeStreams.ThrowTerminatingError(cmdlet, error);

    /// <summary>Gathers a warning about an object.</summary>
    /// <param name="same">A key that is the same for objects with the same warning.</param>
    /// <param name="name">The object.</param>
    /// <param name="text">The warning.</param>
    public void GatherWarning(object same, string name, string text) => _warnings.Add(same, name, text);

    /// <summary>Gathers an error of an object.</summary>
    /// <param name="same">A key that is the same for objects with the same fault.</param>
    /// <param name="name">The object.</param>
    /// <param name="error">The error.</param>
    public void GatherError(object same, string name, ErrorRecord error) => _errors.Add(same, name, error);

    /// <summary>Writes the gathered warnings and errors.</summary>
    public void WriteGathered()
    {
        WriteWarnings();
        foreach (ErrorRecord error in GetErrors(end: ""))
            Write(error);
        _errors.Clear();
    }

    /// <summary>
    /// Writes the gathered warnings and errors, and ends the command if there are errors. The error of a single fault ends the
    /// command itself. After different errors of several objects, another error states that nothing was done.
    /// </summary>
    /// <param name="objects">The number of objects of the command.</param>
    public void EndIfAnyError(int objects)
    {
        WriteWarnings();
        int faulty = _errors.Names.Distinct().Count();
        if (faulty == 0)
            return;
        bool isSummed = faulty > 1 && _errors.Groups.Count > 1;
        ErrorRecord[] errors = [.. GetErrors(isSummed ? "" : GetEnd(objects, faulty))];
        foreach (ErrorRecord error in isSummed ? errors : errors.Take(errors.Length - 1))
            Write(error);
        End(isSummed ? Errors.Nothing(Refusal, faulty, Math.Max(faulty, objects)) : errors[errors.Length - 1]);
    }

    // It need not be added if all objects have the error.
    private string GetEnd(int objects, int faulty) =>
        Refusal != ErrorId.NothingCommitted ? " " + Messages.Get("Stream_" + Refusal)
        : objects > faulty ? " " + Messages.Format("Stream_" + Refusal, objects)
        : "";

    private IEnumerable<ErrorRecord> GetErrors(string end) => _errors.Groups.Select((group, i) =>
        Errors.ForMany(group.First, group.Names, group.More + (i == _errors.Groups.Count - 1 ? end : "")));

    private void Write(ErrorRecord error)
    {
        if (_written.Add(error.ToString()))
            SafeStreams.WriteError(cmdlet, error);
    }

    private static string GetNoun(CicIssue issue) => VendorLists.Catalog.Lists.First(list => list.Name == issue.Place.List).Noun;

    private void WriteWarnings()
    {
        foreach (Gathered<string>.Group group in _warnings.Groups.Where(group => _written.Add(group.Same)))
            SafeStreams.WriteWarning(cmdlet, group.First + group.More);
        _warnings.Clear();
        foreach ((string code, (string advice, int count, int more)) in _counted.Select(pair => (pair.Key, pair.Value)))
        {
            if (more > 0)
                Warn(Messages.Format("Stream_More", Messages.Get("Input_Objects"), more, count, code, advice).TrimEnd());
        }

        _counted.Clear();
        _counting.Clear();
    }
}
