using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Catalog;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Reading;
using CicCsvImport.Settings;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that reads lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(nameof(ErrorCatalog.InvalidVariableName), Groups = [ErrorGroup.Connection, ErrorGroup.Directory], HasIssueCodes = true)]
public abstract class ReadListCmdlet : PathCmdlet
{
    private readonly List<object> _collected = [];
    private ListReader _reader = null!;
    private IDirectoryView? _view;

    private protected ReadListCmdlet()
    {
    }

    /// <summary>
    /// The name of a variable that collects all issues as objects, without the dollar sign. With a + before the name, they are
    /// added to those that it has.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

    /// <summary>
    /// The directory by which lists are judged: what they name must be in it, and no other object may have their extensions,
    /// numbers and addresses. The one that was connected last in the session unless given; none where none is connected.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <summary>What the rows of all files of the command are checked against.</summary>
    private protected CheckSession Session { get; private set; } = null!;

    private protected CicSettings CurrentSettings => Session.Settings;

    /// <summary>Loads the settings and makes ready to read.</summary>
    protected override void BeginProcessing()
    {
        CicSettings settings = LoadSettings();
        Run(() => DirectoryUse.Run(this, () => _view = OpenDirectory()));
        Session = new CheckSession(settings, KnownNamesBuilder.Build(settings, Templates, _view)) { Directory = _view };
        _reader = new ListReader(VendorLists.Catalog, Noun, settings, new ListReadOptions
        {
            Encoding = Encoding,
            Delimiter = GivenDelimiter(),
            HeaderMap = GivenHeadings(),
        });
        if (IssueVariable is not null)
            BindIssueVariable(IssueVariable);
    }

    /// <summary>Reads the files that the present input names.</summary>
    protected override void ProcessRecord() => Run(() => DirectoryUse.Run(this, () =>
    {
        foreach (ListPath file in Files())
        {
            BeforeReading(file);
            using ListReading reading = _reader.Open(file.FullPath, file.DisplayPath, Cancellation);
            Read(reading);
        }
    }));

    /// <summary>Looks at a file's path before the file is opened.</summary>
    private protected virtual void BeforeReading(ListPath file)
    {
    }

    /// <summary>Reads one file.</summary>
    private protected abstract void Read(ListReading reading);

    /// <summary>The rows of a file of which there is something to say, with a progress bar where they take their time.</summary>
    private protected IEnumerable<BatchedRow> Check(ListReading reading, CheckSession session) => Rows(reading, session, KeptOfRows.Issues);

    /// <summary>The rows of a file, with a progress bar where they take their time.</summary>
    private protected IEnumerable<BatchedRow> Rows(ListReading reading, CheckSession session, KeptOfRows kept)
    {
        var progress = new ProgressBar(this);
        try
        {
            foreach (RowBatch batch in reading.Batches(session, kept))
            {
                progress.Advance(reading, batch);
                foreach (BatchedRow row in batch.Rows)
                    yield return row;
            }
        }
        finally
        {
            progress.Complete(reading);
        }
    }

    /// <summary>The templates that the command is given.</summary>
    private protected virtual IReadOnlyCollection<CicPhoneTemplate>? Templates => null;

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

    // Without a directory, lists are judged by themselves.
    private IDirectoryView? OpenDirectory()
    {
        CicDirectory? directory = Directory is null ? Connections.Default : DirectoryUse.Require(this, Directory);
        return directory is null ? null : directory.Store.Read(Cancellation);
    }

    /// <summary>Keeps issues for -IssueVariable.</summary>
    private protected IReadOnlyList<CicIssue> Collect(IReadOnlyList<CicIssue> issues)
    {
        if (IssueVariable is not null)
            _collected.AddRange(issues);
        return issues;
    }

    // As PowerShell's own -ErrorVariable: + adds to what is there.
    private void BindIssueVariable(string name)
    {
        string variable = name.StartsWith('+') ? name.Substring(1) : name;
        if (variable.Length == 0 || !variable.All(c => char.IsLetterOrDigit(c) || c == '_'))
            ThrowTerminatingError(Errors.InvalidVariableName(name));
        if (variable.Length < name.Length && LanguagePrimitives.GetEnumerable(SessionState.PSVariable.GetValue(variable)) is { } earlier)
            _collected.AddRange(earlier.Cast<object>());
        SessionState.PSVariable.Set(variable, _collected);
    }
}
