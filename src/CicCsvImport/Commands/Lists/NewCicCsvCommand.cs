using CicCsvImport.Core.Catalog;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Output;

namespace CicCsvImport.Commands;

/// <summary>Creates an empty list with a header, or a list with sample rows, as a CSV file or a workbook.</summary>
/// <remarks>
/// <para>A CSV file is UTF-8 with a byte-order mark, which Excel needs to read names correctly. If the path ends in .xlsx, the list is a
/// workbook to fill in. All its cells are texts, so that no leading zero is lost. Required headings are dark, each cell shows what
/// belongs into it, known values can be chosen from a list, and the sheet Columns explains all columns. If a directory is connected,
/// its templates, stations, roles, workgroups and registration groups can be chosen, too. A file that exists already causes the error
/// FileExists, unless you use -Force.</para>
/// </remarks>
/// <returns>The file that was created.</returns>
/// <example>
/// <code>New-CicCsv -List User -Path new-users.csv</code>
/// <para>Creates an empty user list. Its header is the one that the vendor's assistant expects.</para>
/// </example>
/// <example>
/// <code>
/// New-CicCsv -List Station -Path sample-stations.csv -Sample
/// Test-CicStationCsv -Path sample-stations.csv
/// </code>
/// <para>Creates a station list with sample rows and checks it. The sample rows have no issues.</para>
/// </example>
/// <example>
/// <code>New-CicCsv -List User -Path new-users.xlsx</code>
/// <para>Creates a workbook for Excel or LibreOffice, with the values that can be chosen in each column.</para>
/// </example>
/// <example>
/// <code>New-CicCsv -List Phone-TMM -Path phones.csv -Delimiter ';' -Force</code>
/// <para>Creates a list that Excel opens in columns with European regional settings, and overwrites an existing file.</para>
/// </example>
/// <example>
/// <code>'Station', 'Phone-Template', 'Phone-TMM', 'User' | ForEach-Object { New-CicCsv -List $_ -Path "empty-$_.csv" }</code>
/// <para>Creates an empty list of each kind, for the people who fill them in.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "CicCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[WritesErrors(ErrorId.ListNotFound, Uses = [typeof(ListFile)])]
public sealed class NewCicCsvCommand : CsvFormatCmdlet
{
    /// <summary>Specifies the list: Station, Phone-Template, Phone-TMM or User.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ListCompleter))]
    public string List { get; set; } = "";

    /// <summary>Specifies the file to create: a workbook if the path ends in .xlsx, otherwise a CSV file.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>
    /// Specifies the file to create by its exact name: a workbook if it ends in .xlsx, otherwise a CSV file.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>Writes sample rows below the header.</summary>
    [Parameter]
    public SwitchParameter Sample { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ForceFile']/*"/>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Creates the list.</summary>
    protected override void ProcessRecord()
    {
        IReadOnlyList<ListDefinition> lists = VendorLists.Catalog.Lists;
        ListDefinition? list = lists.FirstOrDefault(candidate => NameComparer.Same(candidate.Name, List));
        if (list is null)
        {
            ThrowTerminatingError(Errors.NotFound(ErrorId.ListNotFound, List, lists.Select(candidate => candidate.Name)));
            return;
        }

        var file = OutputFile.Named(this, Path, LiteralPath, Force, canBeWorkbook: true);
        var target = new ListFile(this, file, Format, settings: null);
        target.ThrowIfOtherFormat();
        if (!ShouldProcess(file.Path, Messages.Format("Action_New", list.Title)))
            return;
        file.ThrowIfUnusable();
        file.Write(() => Write(list, target));
        WriteObject(new FileInfo(file.Path));
    }

    private void Write(ListDefinition list, ListFile file)
    {
        using IListExporter exporter = file.Create(list, ownerOnly: false);
        int rows = Sample ? list.Columns.Max(column => column.Column.Examples.Count) : 0;
        for (int row = 0; row < rows; row++)
            exporter.Write([.. list.Columns.Select(column => row < column.Column.Examples.Count ? column.Column.Examples[row] : null)]);
        exporter.Commit();
    }
}
