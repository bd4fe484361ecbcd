using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Text;
using CicCsvImport.Lists;
using CicCsvImport.Settings;
using CicCsvImport.Streams;
using CicCsvImport.Text;
using CicCsvImport.Writing;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that writes objects as a list in the vendor's format.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExportListCmdlet : CicCmdlet
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";
    private IReadOnlyList<ListDefinition> _lists = [];
    private HeadingNames _names = null!;
    private string _path = "";
    private ListExporter? _exporter;
    private Dictionary<string, string> _headerMap = [];
    private bool _mayWrite;
    private int _number;
    private int _refused;

    private protected ExportListCmdlet()
    {
    }

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The file to write, by its exact name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByLiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>
    /// The objects: those of the Import cmdlet, or any that have properties named as the list's columns, such as those of
    /// Import-Csv.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; } = [];

    /// <summary>The encoding; UTF-8 with a byte-order mark unless given.</summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding Encoding { get; set; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The character between cells; a comma unless given.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>Takes the list separator of the current culture as the delimiter. -Delimiter beats it.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>Says which columns other properties of the objects are: <c>@{ Login = 'User Name' }</c>.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? HeaderMap { get; set; }

    /// <summary>A file of settings that beat all others.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Writes passwords, in plain text. The file is then readable by its owner only. Without it they are left blank.</summary>
    [Parameter]
    public SwitchParameter IncludePassword { get; set; }

    /// <summary>Replaces a file that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected abstract string Noun { get; }

    /// <summary>The list the user has chosen, or null where the objects decide.</summary>
    private protected virtual ListDefinition? ChosenList => null;

    /// <summary>Looks at the place of the file before anything is written.</summary>
    protected override void BeginProcessing()
    {
        CicSettings settings = LoadSettings(Settings);
        _lists = ListCatalog.Default.ReadBy(Noun);
        _headerMap = ListArguments.HeaderMap(this, HeaderMap, _lists);
        _names = new HeadingNames(ListCatalog.Default, settings, new Dictionary<string, string>());
        _path = OutputPath.Resolve(this, ParameterSetName == ByLiteralPath ? LiteralPath : WildcardPattern.Unescape(Path));
        _mayWrite = ShouldProcess(_path, Messages.Format("Action_Export", _lists[0].Schema.Kind));
        if (_mayWrite)
            Write(() => PendingFile.ThrowIfUnusable(_path, Force));
    }

    /// <summary>Writes the present objects.</summary>
    protected override void ProcessRecord()
    {
        foreach (PSObject? item in InputObject ?? [])
        {
            if (item is null || !_mayWrite)
                continue;
            _number++;
            if (!TryExport(new ListObject(item, _names, _headerMap, IncludePassword)))
                _refused++;
        }
    }

    /// <summary>Puts the complete list in its place.</summary>
    protected override void EndProcessing()
    {
        // A list that is there is not replaced by one without rows, where there should have been some.
        if (!_mayWrite || (_refused > 0 && _exporter is not { Rows: > 0 }))
            return;
        Write(() => (_exporter ??= Start(ChosenList ?? _lists[0])).Commit());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _exporter?.Dispose();
            _exporter = null;
        }

        base.Dispose(disposing);
    }

    /// <summary>Decides about one object before it is written.</summary>
    /// <returns>Whether it belongs into the list.</returns>
    private protected virtual bool Belongs(ListObject item) => true;

    /// <summary>The list an object is a row of.</summary>
    private protected ListDefinition ListOf(ListObject item) =>
        _lists.FirstOrDefault(list => list.DecidingColumn is { } deciding && !string.IsNullOrWhiteSpace(item.Text(list, deciding)))
        ?? _lists.First(list => list.DecidingColumn is null);

    private bool TryExport(ListObject item)
    {
        ListDefinition list;
        string?[] cells;
        try
        {
            list = ChosenList ?? ListOf(item);
            if (!item.Has(list))
            {
                WriteError(Errors.NotAListObject(_number, list.Title));
                return false;
            }

            if (!Belongs(item))
                return true;
            cells = [.. list.Columns.Select(column => item.Text(list, column.Column))];
        }
        catch (Exception unreadable) when (unreadable is FormatException or ObjectDisposedException or (RuntimeException and not PipelineStoppedException))
        {
            WriteError(Errors.ValueNotWritable(_number, unreadable));
            return false;
        }

        for (int i = 0; i < cells.Length; i++)
        {
            if (!list.Columns[i].IsRequired || !string.IsNullOrWhiteSpace(cells[i]))
                continue;
            WriteError(Errors.RequiredValueMissing(_number, list.Columns[i].Column.Name, list.Title));
            return false;
        }

        return TryWrite(list, cells);
    }

    private bool TryWrite(ListDefinition list, string?[] cells)
    {
        bool isWritten = true;
        Write(() =>
        {
            try
            {
                (_exporter ??= Start(list)).Write(cells);
            }
            catch (EncoderFallbackException unknown)
            {
                isWritten = false;
                WriteError(Errors.ValueNotWritable(_number, unknown));
            }
        });
        return isWritten;
    }

    private ListExporter Start(ListDefinition list)
    {
        char delimiter = ListArguments.Delimiter(this, Delimiter, UseCulture) ?? ',';
        return new ListExporter(_path, list, Encoding, delimiter, Force, IncludePassword);
    }

    private void Write(Action write) => FileWriting.Run(this, _path, write);
}
