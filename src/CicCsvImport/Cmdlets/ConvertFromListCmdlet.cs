using System.Collections;
using System.ComponentModel;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that converts the text of a list to objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Uses = [typeof(DirectoryContext), typeof(ListImport), typeof(TextInput)])]
public abstract class ConvertFromListCmdlet : CicCmdlet
{
    private readonly DirectoryContext _context;
    private ListInput _input = null!;
    private ListImport _import = null!;
    private TextInput _text = null!;

    private protected ConvertFromListCmdlet() =>
        _context = new DirectoryContext(this, () => Directory, () => Settings)
        {
            NormalizesNumbers = () => FindSwitch(nameof(NormalizeNumber)),
        };

    /// <summary>Specifies the text of the list, as single lines or as one string with line breaks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Treats any warning as an error: no row is returned.</summary>
    [Parameter]
    public SwitchParameter FailOnWarning { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='IssueVariable']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ListDirectory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='HeaderMap']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? HeaderMap { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='NormalizeNumber']/*"/>
    [Parameter]
    public SwitchParameter NormalizeNumber { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Delimiter']/*"/>
    [Parameter]
    [NoRows]
    public char? Delimiter { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='UseCulture']/*"/>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>The noun of the cmdlet, which determines its lists.</summary>
    private protected abstract string Noun { get; }

    /// <summary>The templates that the command specifies.</summary>
    private protected virtual IReadOnlyCollection<CicPhoneTemplate>? Templates => null;

    /// <summary>Prepares to read the text.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var format = new CsvFormat(this, encoding: null, Delimiter, UseCulture);
        _input = ListInput.Start(this, Noun, _context, format, HeaderMap, Templates, IssueVariable);
        _import = new ListImport(this, _input, FailOnWarning);
        _text = Own(new TextInput(this, Noun));
    }

    /// <summary>Collects the text of the current input.</summary>
    protected override void ProcessRecord() => _text.Add(InputObject);

    /// <summary>Reads the whole text.</summary>
    protected override void EndProcessing() => _context.Run(() =>
    {
        if (!_text.IsComplete)
            return;
        using ListReading reading = _input.OpenText(_text.Complete());
        _import.Read(reading);
        _import.Complete();
    });
}
