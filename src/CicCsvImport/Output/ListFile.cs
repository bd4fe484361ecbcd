using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Output;

/// <summary>The file of a list that a cmdlet writes: CSV, or a workbook if its path ends in .xlsx.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="file">The file.</param>
/// <param name="format">The format of a CSV file.</param>
/// <param name="settings">The settings file that the user specifies, or null.</param>
[WritesErrors(
    ErrorId.CsvParameterForWorkbook,
    Groups = [ErrorGroup.Settings, ErrorGroup.Directory],
    Uses = [typeof(CsvFormat), typeof(OutputFile)])]
internal sealed class ListFile(CicCmdlet cmdlet, OutputFile file, CsvFormat format, string? settings)
{
    /// <summary>Checks that no parameter of CSV files is used for a workbook.</summary>
    public void ThrowIfOtherFormat()
    {
        if (file.IsWorkbook && format.GivenParameter is { } parameter)
            cmdlet.ThrowTerminatingError(Errors.CsvParameterForWorkbook(parameter, file.DisplayPath));
    }

    /// <summary>Creates the file of a list. The values to choose from in a workbook come from the connected directory, too.</summary>
    /// <param name="list">The list.</param>
    /// <param name="ownerOnly">Whether only its owner may read it.</param>
    public IListExporter Create(ListDefinition list, bool ownerOnly)
    {
        if (!file.IsWorkbook)
        {
            return new ListExporter(
                file.Path, list, format.OutputEncoding, format.OutputDelimiter, file.Force, ownerOnly, cmdlet.Cancellation);
        }

        ValidationContext known = new DirectoryContext(cmdlet, () => null, () => settings).AdvisorySession(templates: null);
        return new WorkbookExporter(file.Path, list, known, file.Force, ownerOnly, cmdlet.Cancellation);
    }
}
