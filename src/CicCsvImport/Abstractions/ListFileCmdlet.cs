using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that reads or writes the lists of one noun.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.UnknownColumnName, Groups = [ErrorGroup.Settings, ErrorGroup.Paths])]
public abstract class ListFileCmdlet : CsvFormatCmdlet
{
    private protected ListFileCmdlet()
    {
    }

    /// <summary>
    /// Says what headings of your own mean, or when objects are written, properties of your own:
    /// <c>@{ "Nom d'utilisateur" = 'User Name' }</c>.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? HeaderMap { get; set; }

    /// <summary>A file of settings that beat all others.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>The noun of the cmdlet: it says which lists are meant.</summary>
    private protected abstract string Noun { get; }

    /// <summary>The lists that the cmdlet reads or writes.</summary>
    private protected IReadOnlyList<ListDefinition> Lists => ListCatalog.Default.ReadBy(Noun);

    private protected CicSettings LoadSettings() => LoadSettings(Settings);

    /// <summary>The user's headings, each with the name of the column it means.</summary>
    private protected Dictionary<string, string> GivenHeadings() => HeaderMaps.Read(this, HeaderMap, Lists);
}
