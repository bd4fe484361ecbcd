using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Planning;
using CicCsvImport.Streams;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that changes objects of a directory: what is given, and nothing else.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetObjectCmdlet : ChangeCmdlet
{
    private readonly List<string> _names = [];

    private protected SetObjectCmdlet()
    {
    }

    /// <summary>Writes the objects as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract RecordSchema Kind { get; }

    /// <summary>The list by whose rules an object is read.</summary>
    private protected abstract ListDefinition ListOf(CicRecord existing);

    /// <summary>What the user has chosen beside the values of the list.</summary>
    private protected abstract ImportChoices Choices(IDirectoryView view);

    /// <summary>The names that the present input has.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Looks for a directory before names are collected.</summary>
    protected override void BeginProcessing() => _ = Connected;

    /// <summary>Collects the present names: all of them are one run.</summary>
    protected override void ProcessRecord() => _names.AddRange(Names);

    /// <summary>Checks, plans and commits the changes.</summary>
    protected override void EndProcessing() => RunOn(() =>
    {
        if (Commit(Plan, sources: []) is not { } committed)
            return;
        if (committed.Run is { } run)
            WriteVerbose(Messages.Format("Stream_Applied", run.Id, run.Created, run.Updated, run.Removed));
        if (!PassThru)
            return;
        using IDirectoryView view = Store.Read();
        WriteObject(committed.Changes.Where(change => change.Kind == Kind).Select(change => view.Find(Kind, change.Name)), enumerateCollection: true);
    });

    private protected override bool IsAskedAbout(ObjectChange change) => change.Kind == Kind;

    /// <summary>The values that are given, by column; a value that is null or empty clears.</summary>
    private protected virtual IReadOnlyDictionary<Column, object?> GivenValues(CicRecord existing)
    {
        var given = new Dictionary<Column, object?>();
        foreach (KeyValuePair<string, object> parameter in MyInvocation.BoundParameters)
        {
            Column? column = Kind.Columns.FirstOrDefault(candidate => candidate.Property == parameter.Key);
            if (column is { IsSecret: false } && column != Kind.Identity)
                given[column] = parameter.Value is SwitchParameter flag ? (bool)flag : parameter.Value;
        }

        return given;
    }

    private DirectoryDraft Plan(IDirectoryView view)
    {
        var session = new CheckSession(CurrentSettings, References.From(CurrentSettings, templates: null, view)) { Directory = view };
        var planner = new ImportPlanner(view, session, Choices(view) with { OnConflict = CicConflictAction.Update, ClearEmpty = true, IsEdit = true });
        var rows = new EditedRows(Streams, session);
        List<CicRecord> edited = [];
        foreach (string name in _names.Distinct(NameComparer.Instance))
        {
            if (ObjectNames.IsMissing(view, Kind, name))
                Streams.Error(Errors.ObjectNotFound(view, Kind, name));
            foreach (CicRecord existing in ObjectNames.Find(view, Kind, name).Where(record => !IsDeclined(Kind, record.Identity)))
            {
                if (rows.Read(ListOf(existing), existing, GivenValues(existing)) is { } row)
                    edited.Add(row);
            }
        }

        rows.ThrowIfAnyFault();
        edited.ForEach(planner.Plan);
        return planner.Draft;
    }
}
