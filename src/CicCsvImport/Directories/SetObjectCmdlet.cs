using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Catalog;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Planning;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that changes objects of a directory that stand in lists: what is given, and nothing else.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetObjectCmdlet : EditObjectCmdlet
{
    private protected SetObjectCmdlet()
    {
    }

    /// <summary>The list by whose rules an object is read.</summary>
    private protected abstract ListDefinition ListOf(CicRecord existing);

    /// <summary>What the user has chosen beside the values of the list.</summary>
    private protected abstract ImportChoices Choices(IDirectoryView view);

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

    private protected override PlannedState Plan(IDirectoryView view)
    {
        var session = new CheckSession(CurrentSettings, KnownNamesBuilder.Build(CurrentSettings, templates: null, view)) { Directory = view };
        var planner = new ImportPlanner(view, session, Choices(view) with { OnConflict = CicConflictAction.Update, ClearEmpty = true, IsEdit = true });
        var rows = new EditedRows(Streams, session);
        List<CicRecord> edited = [];
        foreach (CicRecord existing in Named(view))
        {
            if (rows.Read(ListOf(existing), existing, GivenValues(existing)) is { } row)
                edited.Add(row);
        }

        rows.ThrowIfAnyFault();
        planner.Plan(edited);
        return planner.Draft;
    }
}
