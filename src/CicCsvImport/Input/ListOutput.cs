using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Input;

/// <summary>Converts objects to the rows of a list, and reports the objects that cannot be converted.</summary>
[WritesErrors(Groups = [ErrorGroup.Settings, ErrorGroup.Objects], Uses = [typeof(HeaderMaps)])]
internal sealed class ListOutput
{
    private readonly CicCmdlet _cmdlet;
    private readonly DistinctStreams _streams;
    private readonly ListContent _content;
    private readonly IReadOnlyList<ListDefinition> _lists;
    private readonly CicSettings _settings;
    private readonly PropertyMap _map;
    private readonly PropertyHeadings _headings;
    private readonly ThrottledProgress _progress;
    private readonly bool _includePassword;
    private ListDefinition? _list;
    private int _number;
    private int _written;
    private int _refused;
    private int _hidden;

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="noun">The noun of the cmdlet, which determines its lists.</param>
    /// <param name="content">Decides which objects are written.</param>
    /// <param name="headerMap">The user's names of properties, or null.</param>
    /// <param name="settings">The settings file that the user specifies, or null.</param>
    /// <param name="includePassword">Whether passwords are written.</param>
    /// <param name="name">The text of the progress bar.</param>
    public ListOutput(
        CicCmdlet cmdlet, string noun, ListContent content, IDictionary? headerMap, string? settings, bool includePassword, string name)
    {
        (_cmdlet, _content, _includePassword) = (cmdlet, content, includePassword);
        _streams = new DistinctStreams(cmdlet);
        IReadOnlyList<ListDefinition> lists = VendorLists.Catalog.ReadBy(noun);
        Dictionary<string, string> headings = HeaderMaps.Read(cmdlet, headerMap, lists);
        _settings = cmdlet.LoadSettings(settings);
        _map = new PropertyMap(new HeadingNames(VendorLists.Catalog, _settings, new Dictionary<string, string>()), headings);
        _lists = content.Chosen is { } chosen ? [chosen] : lists;
        _headings = new PropertyHeadings(_lists, new HeadingNames(VendorLists.Catalog, _settings, headings));
        _progress = ThrottledProgress.ForObjects(cmdlet, name);
    }

    /// <summary>The list to write, which is that of the first row.</summary>
    public ListDefinition List => _list ?? _lists[0];

    /// <summary>Whether no object could be written, although there were some.</summary>
    public bool HasFailed => _refused > 0 && _written == 0;

    /// <summary>Checks each object before it is converted.</summary>
    public Action<PSObject> Check { get; init; } = static _ => { };

    /// <summary>Writes the objects of the current input.</summary>
    /// <param name="input">The objects.</param>
    /// <param name="write">Writes the cells of a row of <see cref="List"/>. A FormatException is reported.</param>
    public void Add(PSObject? input, Action<string?[]> write)
    {
        foreach (PSObject given in PipedItems.From(input, _cmdlet.Cancellation))
        {
            _number++;
            _progress.Advance();
            Check(given);
            if (_content.Take(given) is not { } item)
                continue;
            var row = new ObjectCells(item, _settings, _map, _cmdlet.Cancellation);
            if (TryWrite(row, write) is not { } fault)
            {
                _hidden += row.HidesPassword ? 1 : 0;
                continue;
            }

            _refused++;
            _streams.GatherError(fault.Same, fault.Name, fault.Error);
        }
    }

    /// <summary>Checks all objects together, before the list is completed.</summary>
    public void Complete()
    {
        _streams.WriteGathered();
        _content.Complete();
    }

    /// <summary>Reports what was left out, after the list is completed.</summary>
    public void Finish()
    {
        if (_hidden > 0)
            _cmdlet.WriteWarning(Messages.Format("Stream_PasswordsHidden", _hidden, "IncludePassword"));
        _progress.Complete();
    }

    private ObjectFault? TryWrite(ObjectCells item, Action<string?[]> write)
    {
        string?[]? cells = item.Row(
            _lists, _number, (its, column) => item.Text(its, column, _includePassword), out ListDefinition list, out ObjectFault? fault);
        try
        {
            if (fault is { IsIncomplete: true } && _content.LeavesOut(item))
                return null;
            if (cells is null || !_content.Belongs(item, list))
                return fault;
            _list ??= list;
            Warn(item, list);
            write(cells);
            _written++;
            return null;
        }
        catch (Exception unknown) when (ObjectFault.IsUnreadable(unknown))
        {
            return ObjectFault.NotWritable(_number, unknown);
        }
    }

    // A value that is not written is lost.
    private void Warn(ObjectCells item, ListDefinition list)
    {
        foreach (CicIssue issue in item.JudgeNames(_headings, list, _number).Where(issue => issue.Severity == CicIssueSeverity.Warning))
            _streams.Warn(issue, _settings.Reporting);
    }
}
