using System.Collections;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Commands;

/// <summary>Compares the directory with complete lists or with another directory, and plans the changes that make it equal.</summary>
/// <remarks>
/// <para>A list is complete if it has every object of its kind, such as the list of all employees from the human resources department.
/// Only the kinds whose lists are specified are compared, and only the columns that the lists have. A blank cell does not count
/// as a difference unless -ClearEmpty is used. Names are compared as everywhere: without regard to case.</para>
/// <para>Each difference is an object. Difference is OnlyHere if only the directory has the object, OnlyThere if only the list has it,
/// and Different if a property differs; Here and There are the two values. An object with several different properties has one
/// difference for each.</para>
/// <para>With -AsPlan, the command returns a plan instead. It creates, changes and removes objects until the directory is equal to the
/// lists, and can be approved, saved and applied like a plan of New-CicImportPlan. An object that cannot be removed, for example
/// a station of a user, is a conflict.</para>
/// <para>The user Operator, passwords of existing users, and stations of managed phones, which belong to the phones, are not compared
/// with lists, and are never in a plan. The last administrator is neither removed nor loses the role.</para>
/// <para>A row that is not imported counts as listed, so that its object is neither changed nor removed. If it is not certain which objects
/// are listed, because a row has no usable name, a list has no rows, or another command has imported the objects from a list, no
/// object of that kind is removed. A warning and a notice of the plan (NotRemoved) say so; -Force removes them. A severe issue of a
/// list is an error, and nothing is compared.</para>
/// <para>With -DifferenceDirectory, the objects of all kinds are compared with those of another directory, in all properties. A license
/// that a station lacks counts as one that it should have. The plan makes the stations, phones and users equal, and creates the roles,
/// workgroups and groups that they refer to. Other differences, such as in phone templates and rights of roles, are not in the plan, and
/// a warning names their kinds. New users get generated passwords.</para>
/// </remarks>
/// <example>
/// <code>Compare-CicDirectory -User hr.csv</code>
/// <para>Shows who is only in the directory, who is only in the list, and whose properties differ.</para>
/// </example>
/// <example>
/// <code>Compare-CicDirectory -User hr.csv | Where-Object Difference -EQ OnlyHere | Select-Object -ExpandProperty Name</code>
/// <para>Gets the names of the users who are not in the list.</para>
/// </example>
/// <example>
/// <code>
/// $plan = Compare-CicDirectory -User hr.csv -AsPlan
/// $plan
/// Invoke-CicImportPlan -Plan $plan
/// </code>
/// <para>Plans the changes that make the users equal to the list, shows the plan, and applies it.</para>
/// </example>
/// <example>
/// <code>Compare-CicDirectory -Station stations.csv -Phone phones.csv | Export-Csv -Path differences.csv -NoTypeInformation</code>
/// <para>Exports the differences in stations and phones.</para>
/// </example>
/// <example>
/// <code>
/// $backup = Connect-CicDirectory -Path backup.cicdb -NoDefault
/// Compare-CicDirectory -DifferenceDirectory $backup
/// </code>
/// <para>Shows what differs from another directory.</para>
/// </example>
[Cmdlet(VerbsData.Compare, "CicDirectory", DefaultParameterSetName = ListSet)]
[OutputType(typeof(CicDifference), typeof(CicImportPlan))]
[WritesErrors(ErrorId.NothingPlanned, ErrorId.NothingCompared, ErrorId.NothingToCompare, Groups = [ErrorGroup.Objects])]
public sealed class CompareCicDirectoryCommand : ListsCmdlet
{
    private const string ListSet = "List";
    private const string DirectorySet = "Directory";

    /// <summary>Specifies all stations: paths of lists, with or without wildcards, or objects as for Add-CicStation.</summary>
    [Parameter(Position = 0, ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public PSObject[] Station { get; set; } = [];

    /// <summary>Specifies all managed phones: paths of lists, with or without wildcards, or objects as for Add-CicPhone.</summary>
    [Parameter(Position = 1, ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public PSObject[] Phone { get; set; } = [];

    /// <summary>Specifies all users: paths of lists, with or without wildcards, or objects as for Add-CicUser.</summary>
    [Parameter(Position = 2, ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public PSObject[] User { get; set; } = [];

    /// <summary>Treats a blank cell as a value: it differs from any other, and the plan clears the property.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter ClearEmpty { get; set; }

    /// <summary>
    /// Plans the removal of objects even if it is not certain that they are not listed. The last administrator is kept nevertheless.
    /// </summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>Specifies another directory, as returned by Connect-CicDirectory.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DirectorySet)]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? DifferenceDirectory { get; set; }

    /// <summary>
    /// Returns the plan that makes the directory equal to the lists or to the other directory, instead of the differences.
    /// </summary>
    [Parameter]
    public SwitchParameter AsPlan { get; set; }

    /// <summary>Also returns the objects without a difference.</summary>
    [Parameter]
    public SwitchParameter IncludeEqual { get; set; }

    private protected override ErrorId Refusal => AsPlan ? ErrorId.NothingPlanned : ErrorId.NothingCompared;

    /// <summary>Compares the directory.</summary>
    protected override void EndProcessing()
    {
        if (DifferenceDirectory is null && Station.Length + Phone.Length + User.Length == 0)
            ThrowTerminatingError(Errors.NothingToCompare());
        Read(DifferenceDirectory is null ? CompareLists : CompareDirectories);
    }

    private void CompareDirectories(CicDirectory directory, IDirectoryView view)
    {
        using IDirectoryView other = DirectoryUse.Require(this, DifferenceDirectory).Store.Read(Cancellation);
        var comparison = new DirectoryComparison(view, other, Context.Settings);
        IEnumerable<CicDifference> differences = comparison.GetDifferences(IncludeEqual && !AsPlan).WithCancellation(Cancellation);
        if (!AsPlan)
        {
            WriteObject(differences, enumerateCollection: true);
            return;
        }

        PlannedState planned = comparison.Plan();
        string[] kinds =
            [.. differences.Select(difference => difference.Kind).Where(kind => !DirectoryComparison.IsPlanned(kind)).Distinct()];
        if (kinds.Length > 0)
            Streams.Warn(Messages.Format("Stream_KindsNotPlanned", string.Join(", ", kinds), nameof(AsPlan)));
        WriteObject(CreatePlan(directory, view, CreateInput(view, Context.Session(view)), planned.Changes));
    }

    private void CompareLists(CicDirectory directory, IDirectoryView view)
    {
        ValidationContext session = Context.Session(view, Template);
        var planner = new ImportPlanner(
            view, session, new ImportOptions { OnConflict = CicConflictAction.Update, ClearEmpty = ClearEmpty });
        PlanInput input = CreateInput(view, session);
        var comparison = new ListComparison(view, planner) { IsPlan = AsPlan, Force = Force };
        var listed = new ListedRows(this, input, session);
        FindUnlisted(Kind.Station, "CicStationCsv", Station, StationFormat, StationHeaderMap);
        FindUnlisted(Kind.Phone, "CicPhoneCsv", Phone, PhoneFormat, PhoneHeaderMap);
        FindUnlisted(Kind.User, "CicUserCsv", User, UserFormat, UserHeaderMap);
        Plan(planner, comparison.Take(ReadRows(input, Station, Phone, User)), input);
        Report(comparison);
        if (!AsPlan)
        {
            WriteObject(comparison.GetDifferences(IncludeEqual), enumerateCollection: true);
            return;
        }

        input.Collect(comparison.Notices);
        WriteObject(CreatePlan(directory, view, input, planner.Draft.Changes));

        void FindUnlisted(string kind, string noun, PSObject[] inputs, CsvFormat format, IDictionary? headerMap)
        {
            if (inputs.Length > 0)
                comparison.FindUnlisted(kind, listed.Read(noun, inputs, format, headerMap));
        }
    }

    private void Report(ListComparison comparison)
    {
        // That the last administrator is not removed is as it should be. That a listed role is not set must not go unnoticed.
        foreach (CicIssue notice in comparison.Notices)
        {
            string text = DistinctStreams.GetText(notice);
            if (notice.TextId == notice.Code)
                Streams.Tell(text);
            else
                Streams.Warn(text);
        }

        if (comparison.Managed.Count > 0)
        {
            string names = DisplayText.Some(comparison.Managed.Select(DisplayText.Quote));
            Streams.Warn(Messages.Format("Stream_ManagedListed", comparison.Managed.Count, names, nameof(Phone)));
        }
    }
}
