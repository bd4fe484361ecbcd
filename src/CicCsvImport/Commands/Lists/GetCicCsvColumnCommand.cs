using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Commands;

/// <summary>Gets the columns of the lists.</summary>
/// <remarks>
/// <para>The columns describe the form of their values, their defaults and their other headings. The lists are read, checked
/// and written by the same definitions. A list that does not exist causes the error ListNotFound.</para>
/// </remarks>
/// <example>
/// <code>Get-CicCsvColumn -List User</code>
/// <para>Gets the columns of the user list in the vendor's order.</para>
/// </example>
/// <example>
/// <code>Get-CicCsvColumn | Where-Object IsRequired</code>
/// <para>Gets the required columns of each list. A row without a value in one of them is skipped.</para>
/// </example>
/// <example>
/// <code>Get-CicCsvColumn -List Phone-* -Name Address | Format-List</code>
/// <para>Shows all properties of one column in both phone lists.</para>
/// </example>
/// <example>
/// <code>
/// Get-CicCsvColumn -List User |
///     Select-Object -Property Name, Form, Default |
///     Export-Csv -Path user-columns.csv -NoTypeInformation
/// </code>
/// <para>Exports the allowed form of each cell of a user list, for the people who fill it in.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicCsvColumn")]
[OutputType(typeof(CicCsvColumn))]
[WritesErrors(
    ErrorId.ListNotFound,
    ErrorId.ColumnNotFound,
    ErrorId.InvalidSettings,
    ErrorId.PathNotUsable,
    Uses = [typeof(PipedTexts)])]
public sealed class GetCicCsvColumnCommand : CicCmdlet
{
    private readonly PipedTexts _piped;

    /// <summary>Initializes a new instance.</summary>
    public GetCicCsvColumnCommand() => _piped = new PipedTexts(this, nameof(List));

    /// <summary>Specifies the lists: Station, Phone-Template, Phone-TMM or User. Wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ListCompleter))]
    public string[] List { get; set; } = ["*"];

    /// <summary>Specifies the names of columns. Wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Specifies lists by their names, or by objects with the property List.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Specifies a settings file. Its values override all other settings. It can add headings.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Writes the columns.</summary>
    protected override void ProcessRecord()
    {
        CicSettings settings = LoadSettings(Settings);
        string[] lists = _piped.ReadOr(List, InputObject);
        ListDefinition[] all = [.. VendorLists.Catalog.Lists];
        foreach (string missing in Wildcards.Missing(lists, all.Select(list => list.Name)))
            WriteError(Errors.NotFound(ErrorId.ListNotFound, missing, all.Select(list => list.Name)));
        CicCsvColumn[] columns =
        [
            .. all.Where(list => Wildcards.MatchAny(lists, list.Name))
                .SelectMany(list => list.Columns.Select(column => new CicCsvColumn(list, column, settings))),
        ];
        foreach (string missing in Wildcards.Missing(Name, columns.Select(column => column.Name)))
            WriteError(Errors.NotFound(ErrorId.ColumnNotFound, missing, columns.Select(column => column.Name)));
        WriteObject(columns.Where(column => Wildcards.MatchAny(Name, column.Name)), enumerateCollection: true);
    }
}
