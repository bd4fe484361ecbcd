using System.ComponentModel;
using System.Runtime.CompilerServices;
using CicCsvImport.Changes;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that gets objects of one kind from a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.ObjectNotFound, ErrorId.InvalidPattern, Uses = [typeof(DirectoryContext), typeof(NameRows)])]
public abstract class GetObjectCmdlet : CicCmdlet
{
    private readonly HashSet<string> _written = new(NameComparer.Instance);

    // Of this command only: the next one can have the same array with other names.
    private readonly ConditionalWeakTable<string[], Func<string, bool>> _tests = new();

    private IDirectoryView? _view;
    private bool _hasReported;
    private int _number;

    private protected GetObjectCmdlet() => Context = new DirectoryContext(this, () => Directory, () => Settings);

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='NamedInputObject']/*"/>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
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

    /// <summary>Checks the filters.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Wildcards.ThrowIfInvalid(this, Kind.Identity.Property);
    }

    /// <summary>Closes the directory before later commands in the pipeline change it.</summary>
    protected override void EndProcessing()
    {
        _view?.Dispose();
        _view = null;
    }

    /// <summary>Writes the objects with the specified names, and those of the current input.</summary>
    /// <param name="names">Names or patterns. An existing name takes precedence over a pattern, even if it contains brackets.</param>
    private protected void WriteObjects(string[] names) => Context.Run(() =>
    {
        IDirectoryView view = _view ??= Context.Store.Read(Cancellation);
        ReportUnknownFilters(view);
        (string Name, bool IsPiped)[] all = [.. GetNames(names)];
        bool isSeveral = all.Length > 1 || _written.Count > 0;
        foreach ((string name, bool isPiped) in all)
        {
            bool isFound = false;
            IEnumerable<CicObject> found = isPiped ? view.FindMany(Kind, [name]).OfType<CicObject>() : ObjectNames.Find(view, Kind, name);
            foreach (CicObject record in found)
            {
                isFound = true;
                Cancellation.ThrowIfCancellationRequested();
                if (!Fits(record) || (isSeveral && !_written.Add(record.Identity)))
                    continue;
                Complete(view, record);
                WriteObject(record);
            }

            if (!isFound && (isPiped || ObjectNames.IsMissing(view, Kind, name)))
                WriteError(Errors.ObjectNotFound(view, Kind, name));
        }
    });

    /// <summary>Returns the names that are typed, or else all, and those of the current input, which are literal.</summary>
    private protected IEnumerable<(string Name, bool IsLiteral)> GetNames(string[] typed)
    {
        bool isPiped = MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));
        if (!isPiped || MyInvocation.BoundParameters.ContainsKey(Kind.Identity.Property))
        {
            foreach (string name in typed)
                yield return (GetKnown(name), false);
        }

        if (!isPiped)
            yield break;
        var rows = new NameRows(Context.Settings, Kind);
        foreach (PSObject item in PipedItems.From(InputObject, Cancellation))
        {
            if (rows.Read(item, ++_number, out ObjectFault? fault) is { } row)
                yield return (GetKnown(row.Identity), true);
            else
                WriteError(fault!.Error);
        }
    }

    /// <summary>Returns the name of the directory's object that a name stands for.</summary>
    private protected virtual string GetKnown(string name) => name;

    /// <summary>The names in filters on other properties, each with the kind of object that they refer to.</summary>
    private protected virtual IEnumerable<(string[]? Names, ObjectSchema Kind)> Filters => [];

    // Filtering by a role that does not exist is a typing error, so an empty result would be misleading.
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

    /// <summary>Checks whether an object passes the filters.</summary>
    private protected virtual bool Fits(CicObject record) => true;

    /// <summary>Fills in values that are not stored but counted.</summary>
    private protected virtual void Complete(IDirectoryView view, CicObject record)
    {
    }

    /// <summary>Checks whether a text matches one of the patterns. Without patterns, every text matches.</summary>
    private protected bool Fits(string[]? patterns, string? text) =>
        patterns is null || _tests.GetValue(patterns, Wildcards.Compile)(text ?? "");

    /// <summary>Checks whether any of several texts matches one of the patterns.</summary>
    private protected bool Fits(string[]? patterns, IEnumerable<string>? texts) =>
        patterns is null || (texts ?? []).Any(text => Fits(patterns, text));
}
