using System.Collections;
using System.ComponentModel;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that converts objects to the text of a list in the vendor's format.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Uses = [typeof(CsvFormat), typeof(ListOutput)])]
public abstract class ConvertToListCmdlet : CicCmdlet
{
    private ListOutput _output = null!;
    private ListText? _text;
    private char _delimiter;

    private protected ConvertToListCmdlet()
    {
    }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='OutputObject']/*"/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Includes passwords, in plain text. By default, they are left blank.</summary>
    [Parameter]
    public SwitchParameter IncludePassword { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='HeaderMap']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? HeaderMap { get; set; }

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

    /// <summary>Decides which objects are written.</summary>
    private protected virtual ListContent Content => new();

    /// <summary>Prepares to convert objects.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _delimiter = new CsvFormat(this, encoding: null, Delimiter, UseCulture).OutputDelimiter;
        _output = new ListOutput(this, Noun, Content, HeaderMap, Settings, IncludePassword, MyInvocation.MyCommand.Name);
    }

    /// <summary>Collects the objects of the current input.</summary>
    protected override void ProcessRecord() => _output.Add(InputObject, cells => Open().Add(cells));

    /// <summary>Returns the header and all rows.</summary>
    protected override void EndProcessing() => Run(() =>
    {
        _output.Complete();
        if (_output.HasFailed)
            return;
        foreach (string record in Open().GetRecords(_delimiter).WithCancellation(Cancellation))
            WriteObject(record);
        _output.Finish();
    });

    private ListText Open() => _text ??= new ListText(_output.List);
}
