using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Changes;

/// <summary>Reads the objects that a plan removes, from lists, names and objects. Only their names are judged.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="streams">Receives the severe issues of lists.</param>
/// <param name="view">The directory.</param>
/// <param name="planner">Receives the removals. A name that cannot be removed becomes a conflict of the plan.</param>
[WritesErrors(ErrorId.InputNotUsable, Uses = [typeof(ListInput), typeof(ListPaths)])]
internal sealed class RemovalInput(CicCmdlet cmdlet, DistinctStreams streams, IDirectoryView view, ImportPlanner planner)
{
    /// <summary>Receives the issues of the lists, and the lists themselves.</summary>
    public required PlanInput Input { get; init; }

    /// <summary>Plans the removal of objects of one kind.</summary>
    /// <param name="noun">The noun of the cmdlets that read lists of that kind.</param>
    /// <param name="inputs">The paths of lists, the names, and the objects.</param>
    /// <param name="format">The format of the lists.</param>
    /// <param name="headerMap">The headings of the lists, or null.</param>
    /// <param name="newSession">Creates the context in which the names of a list are read.</param>
    public void Plan(string noun, PSObject[] inputs, CsvFormat format, IDictionary? headerMap, Func<ValidationContext> newSession)
    {
        ObjectSchema kind = VendorLists.Names.ReadBy(noun)[0].Schema;
        for (int i = 0; i < inputs.Length; i++)
        {
            if (FindFiles(inputs[i].BaseObject, noun) is { } files)
            {
                foreach (ListPath file in files)
                {
                    ValidationContext session = newSession();
                    PlanFile(kind, file, session, new ListInput(
                        cmdlet, noun, session, format, Input.HeaderMapFor(noun, headerMap), VendorLists.Names)
                    {
                        WriteSevere = severe => streams.GatherError(severe, file.DisplayPath, Errors.Severe(severe)),
                        OnIssues = Input.Collect,
                    });
                }
            }
            else if (ListLine.Is(inputs[i]))
            {
                streams.End(ObjectFault.LineOfList(i + 1).Error);
            }
            else if (inputs[i].BaseObject is string name)
            {
                PlanTyped(kind, name);
            }
            else
            {
                PlanObject(new NameRows(newSession().Settings, kind), kind, inputs[i], i + 1);
            }
        }

        Input.AddSources(ImportSources.From(inputs));
    }

    // Null if the input is not a list. A name with wildcards is a pattern of paths only if it ends like one.
    private IReadOnlyList<ListPath>? FindFiles(object input, string noun)
    {
        if (input is FileInfo)
            return Input.RequiredPaths.Required(input, noun);
        if (input is not string text)
            return null;
        ListPath[] exact = [.. new ListPaths(cmdlet, isQuiet: true).Literal(text)];
        bool isFile = exact.Length > 0 && exact.All(path => File.Exists(path.FullPath));
        return isFile ? exact : ListPaths.HasExtension(text) ? Input.RequiredPaths.Required(text, noun) : null;
    }

    private void PlanFile(ObjectSchema kind, ListPath file, ValidationContext session, ListInput input)
    {
        using ListReading reading = input.Open(file);
        if (reading.IsReadable)
            Input.AddSources([ImportSources.From(reading)]);
        foreach (ReadRow row in input.Read(reading, reading.Batches(session, keepsRejected: false)))
        {
            if (row.Record is { } record)
                planner.Remove(record);
            else if (row.Issues.FirstOrDefault(issue => issue.Effect == CicIssueEffect.RowSkipped) is { } fault)
                planner.KeepUnnamed(MakeUnnamed(kind, reading.Path, fault.Line), fault.Reason);
        }
    }

    private void PlanTyped(ObjectSchema kind, string name)
    {
        CicObject[] found = [.. ObjectNames.Find(view, kind, name)];
        if (found.Length == 0)
        {
            CicObject unknown = kind.Create();
            unknown.SetKnown(kind.Identity, name);
            planner.Remove(unknown);
        }

        foreach (CicObject item in found)
            planner.Remove(item);
    }

    private void PlanObject(NameRows rows, ObjectSchema kind, PSObject item, int number)
    {
        if (rows.Read(item, number, out ObjectFault? fault) is { } row)
            planner.Remove(row);
        else
            planner.KeepUnnamed(MakeUnnamed(kind, path: null, line: 0), fault!.Error.Exception.Message);
    }

    private static CicObject MakeUnnamed(ObjectSchema kind, string? path, int line)
    {
        CicObject row = kind.Create();
        row.Path = path;
        row.Line = line;
        return row;
    }
}
