using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Text;
using CicCsvImport.Lists;
using CicCsvImport.Reading;
using CicCsvImport.Settings;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that reads lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReadListCmdlet : PathCmdlet
{
    private readonly List<object> _collected = [];
    private ListReader _reader = null!;

    private protected ReadListCmdlet()
    {
    }

    /// <summary>
    /// The encoding of lists without a byte-order mark, by its name or code page: <c>windows-1252</c>, <c>utf8</c>,
    /// <c>unicode</c>, <c>1252</c>, ... UTF-8 unless given. A byte-order mark wins.
    /// </summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <summary>
    /// The character between cells: a comma, unless the list begins with a line <c>sep=;</c> or its header fits a semicolon,
    /// a tab or a vertical bar only.
    /// </summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>Takes the list separator of the current culture as the delimiter. -Delimiter beats it.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>Says what headings of your own mean: <c>@{ "Nom d'utilisateur" = 'User Name' }</c>.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? HeaderMap { get; set; }

    /// <summary>A file of settings that beat all others.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>
    /// The name of a variable that collects all issues as objects, without the dollar sign. With a + before the name, they are
    /// added to those that it has.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

    /// <summary>The noun of the cmdlet: it says which lists are read.</summary>
    private protected abstract string Noun { get; }

    /// <summary>What the rows of all files of the command are checked against.</summary>
    private protected CheckSession Session { get; private set; } = null!;

    private protected CicSettings CurrentSettings => Session.Settings;

    /// <summary>Loads the settings and makes ready to read.</summary>
    protected override void BeginProcessing()
    {
        CicSettings settings = LoadSettings(Settings);
        Session = new CheckSession(settings, References(settings));
        _reader = new ListReader(ListCatalog.Default, Noun, settings, new ListReadOptions
        {
            Encoding = Encoding,
            Delimiter = ListArguments.Delimiter(this, Delimiter, UseCulture),
            HeaderMap = ListArguments.HeaderMap(this, HeaderMap, ListCatalog.Default.ReadBy(Noun)),
        });
        if (IssueVariable is not null)
            BindIssueVariable(IssueVariable);
    }

    /// <summary>Reads the files that the present input names.</summary>
    protected override void ProcessRecord() => Run(() =>
    {
        foreach (ListPath file in Files())
        {
            BeforeReading(file);
            using ListReading reading = _reader.Open(file.FullPath, file.DisplayPath, Cancellation);
            Read(reading);
        }
    });

    /// <summary>Looks at a file's path before the file is opened.</summary>
    private protected virtual void BeforeReading(ListPath file)
    {
    }

    /// <summary>Reads one file.</summary>
    private protected abstract void Read(ListReading reading);

    /// <summary>What the lists may refer to.</summary>
    private protected virtual References References(CicSettings settings) => Lists.References.From(settings, templates: null);

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
        string variable = name.TrimStart('+');
        if (variable.Length < name.Length && LanguagePrimitives.GetEnumerable(SessionState.PSVariable.GetValue(variable)) is { } earlier)
            _collected.AddRange(earlier.Cast<object>());
        SessionState.PSVariable.Set(variable, _collected);
    }
}
