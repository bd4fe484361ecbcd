using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using CicCsvImport.Input;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that gets objects of one kind from a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.ObjectNotFound, Uses = [typeof(DirectoryContext)])]
public abstract class GetObjectCmdlet : CicCmdlet
{
    private readonly HashSet<string> _written = new(NameComparer.Instance);

    private IDirectoryView? _view;
    private bool _hasReported;

    private protected GetObjectCmdlet() => Context = new DirectoryContext(this, () => Directory, () => Settings);

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected DirectoryContext Context { get; }

    private protected abstract ObjectSchema Kind { get; }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _view?.Dispose();
            _view = null;
        }

        base.Dispose(disposing);
    }

    /// <summary>Closes the directory before later commands in the pipeline change it.</summary>
    protected override void EndProcessing()
    {
        _view?.Dispose();
        _view = null;
    }

    /// <summary>Writes the objects of some names.</summary>
    /// <param name="names">Names or patterns. A name that is there is meant, whatever it has for brackets.</param>
    private protected void WriteObjects(string[] names) => Context.Run(() =>
    {
        IDirectoryView view = _view ??= Context.Store.Read(Cancellation);
        ReportUnknownFilters(view);
        bool isSeveral = names.Length > 1 || _written.Count > 0;
        foreach (string name in names)
        {
            bool isFound = false;
            foreach (CicObject record in ObjectNames.Find(view, Kind, name))
            {
                isFound = true;
                Cancellation.ThrowIfCancellationRequested();
                if (!Fits(record) || (isSeveral && !_written.Add(record.Identity)))
                    continue;
                Complete(view, record);
                WriteObject(record);
            }

            if (!isFound && ObjectNames.IsMissing(view, Kind, name))
                WriteError(Errors.ObjectNotFound(view, Kind, name));
        }
    });

    /// <summary>What was asked for by name in other properties, and the kind of thing that it names.</summary>
    private protected virtual IEnumerable<(string[]? Names, ObjectSchema Kind)> Filters => [];

    // Nobody has a role that does not exist: that is a slip of the pen, and no answer.
    private void ReportUnknownFilters(IDirectoryView view)
    {
        if (_hasReported)
            return;
        _hasReported = true;
        foreach ((string[]? filters, ObjectSchema kind) in Filters)
        {
            foreach (string name in (filters ?? []).Where(name => ObjectNames.IsMissing(view, kind, name)))
                WriteError(Errors.ObjectNotFound(view, kind, name));
        }
    }

    /// <summary>Whether an object is one that was asked for.</summary>
    private protected virtual bool Fits(CicObject record) => true;

    /// <summary>Fills in what is not kept, but counted.</summary>
    private protected virtual void Complete(IDirectoryView view, CicObject record)
    {
    }

    /// <summary>Whether a text is what was asked for: nothing was, or one of the patterns fits.</summary>
    private protected static bool Fits(string[]? patterns, string? text) =>
        patterns is null || Wildcards.MatchAny(patterns, text ?? "");

    /// <summary>Whether one of several texts is what was asked for.</summary>
    private protected static bool Fits(string[]? patterns, string[]? texts) =>
        patterns is null || (texts ?? []).Any(text => Wildcards.MatchAny(patterns, text));
}
