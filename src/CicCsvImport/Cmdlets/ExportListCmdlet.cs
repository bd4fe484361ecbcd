using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Text;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Input;
using CicCsvImport.Parameters;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that exports objects to a list in the vendor's format.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Groups = [ErrorGroup.Settings, ErrorGroup.Objects], Uses = [typeof(CsvFormat), typeof(HeaderMaps), typeof(OutputFile)])]
public abstract class ExportListCmdlet : CicCmdlet
{
    private IReadOnlyList<ListDefinition> _lists = [];
    private HeadingNames _names = null!;
    private CicSettings _settings = null!;
    private readonly DistinctStreams _streams;
    private ThrottledProgress _progress = null!;
    private OutputFile _file = null!;
    private ListExporter? _exporter;
    private Dictionary<string, string> _headerMap = [];
    private bool _mayWrite;
    private int _number;
    private int _refused;
    private int _hidden;

    private protected ExportListCmdlet() => _streams = new DistinctStreams(this);

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='OutputPath']/*"/>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='OutputLiteralPath']/*"/>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>
    /// Specifies the objects to export: objects from the Import cmdlet, or objects whose properties are named after the columns
    /// of the list, such as those from Import-Csv.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// Writes passwords in plain text. Only the owner can then read the file. Without this parameter, passwords are left blank.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludePassword { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ForceFile']/*"/>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='HeaderMap']/*"/>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? HeaderMap { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Encoding']/*"/>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Delimiter']/*"/>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='UseCulture']/*"/>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>The noun of the cmdlet, which determines its lists.</summary>
    private protected abstract string Noun { get; }

    /// <summary>The list that the user specified; null if the objects determine it.</summary>
    private protected virtual ListDefinition? ChosenList => null;

    private IReadOnlyList<ListDefinition> Lists => VendorLists.Catalog.ReadBy(Noun);

    /// <summary>Checks that the file can be written.</summary>
    protected override void BeginProcessing()
    {
        _headerMap = HeaderMaps.Read(this, HeaderMap, Lists);
        _settings = LoadSettings(Settings);
        _names = new HeadingNames(VendorLists.Catalog, _settings, new Dictionary<string, string>());
        _lists = ChosenList is { } chosen ? [chosen] : Lists;
        _file = OutputFile.Named(this, Path, LiteralPath, Force);
        _progress = ThrottledProgress.ForObjects(this, Path.Length > 0 ? Path : LiteralPath);
        _mayWrite = ShouldProcess(_file.Path, Messages.Format("Action_Export", Lists[0].Schema.Kind));
        if (_mayWrite)
            _file.ThrowIfUnusable();
    }

    /// <summary>Writes the objects of the current input.</summary>
    protected override void ProcessRecord()
    {
        if (InputObject is null || !_mayWrite)
            return;
        // Objects arrive one by one. With an array parameter, PowerShell would wrap each of them in an array, which takes longer
        // than writing them.
        if (InputObject.BaseObject is CicObject || LanguagePrimitives.GetEnumerable(InputObject) is not { } items)
        {
            Export(InputObject);
            return;
        }

        foreach (object? item in items)
        {
            if (item is not null)
                Export(PSObject.AsPSObject(item));
        }
    }

    private void Export(PSObject item)
    {
        _number++;
        _progress.Advance();
        var row = new ObjectCells(item, _settings, _names, _headerMap);
        if (!TryExport(row))
            _refused++;
        else if (row.HidesPassword)
            _hidden++;
    }

    /// <summary>Completes the list.</summary>
    protected override void EndProcessing()
    {
        _streams.WriteGathered();
        // An existing list is not overwritten by one without rows if objects were rejected.
        if (!_mayWrite || (_refused > 0 && _exporter is not { Rows: > 0 }))
            return;
        _file.Write(() => (_exporter ??= Start(ChosenList ?? Lists[0])).Commit());
        if (_hidden > 0)
            WriteWarning(Messages.Format("Stream_PasswordsHidden", _hidden, nameof(IncludePassword)));
        _progress.Complete();
    }

    /// <summary>Decides whether an object is written.</summary>
    /// <returns>Whether the object belongs to the list.</returns>
    private protected virtual bool Belongs(ObjectCells item) => true;

    /// <summary>Returns the list that an object is a row of.</summary>
    private protected ListDefinition GetList(ObjectCells item) => item.ListAmong(_lists);

    private bool TryExport(ObjectCells item)
    {
        string?[]? cells = item.Row(
            _lists, _number, (its, column) => item.Text(its, column, IncludePassword), out ListDefinition list, out ObjectFault? fault);
        if (cells is not null)
            return !Belongs(item) || TryWrite(list, cells);
        Report(fault!);
        return false;
    }

    private bool TryWrite(ListDefinition list, string?[] cells)
    {
        try
        {
            _file.Write((this, list, cells), static row => row.Item1.Add(row.list, row.cells));
            return true;
        }
        catch (FormatException unknown)
        {
            Report(ObjectFault.NotWritable(_number, unknown));
            return false;
        }
    }

    private void Report(ObjectFault fault) => _streams.GatherError(fault.Same, fault.Name, fault.Error);

    private void Add(ListDefinition list, string?[] cells) => (_exporter ??= Start(list)).Write(cells);

    private ListExporter Start(ListDefinition list)
    {
        var format = new CsvFormat(this, Encoding, Delimiter, UseCulture);
        return Own(new ListExporter(_file.Path, list, format.OutputEncoding, format.OutputDelimiter, Force, IncludePassword, Cancellation));
    }
}
