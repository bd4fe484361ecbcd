namespace CicCsvImport.Core.Kinds.Site;

/// <summary>The result of checking the names of licenses.</summary>
/// <param name="Licenses">The known licenses without repetition, in the order of their names.</param>
/// <param name="Faults">The faults; empty if there are none.</param>
internal sealed record LicenseCheck(IReadOnlyList<License> Licenses, IReadOnlyList<LicenseFault> Faults);

/// <summary>A fault in the names of licenses.</summary>
/// <param name="Id">The id of the error.</param>
/// <param name="Target">The unknown name, or the group of which several licenses were named.</param>
/// <param name="Nearest">The name that was probably meant; null if there is none.</param>
/// <param name="Message">The text of the error, without the nearest name.</param>
internal sealed record LicenseFault(ErrorId Id, string Target, string? Nearest, string Message)
{
    public static LicenseFault NotFound(string name, License? nearest) =>
        new(ErrorId.LicenseNotFound, name, nearest?.Name, ErrorId.LicenseNotFound.Text(DisplayText.Clean(name)));

    public static LicenseFault OneOfGroup(string group, IEnumerable<License> licenses) =>
        new(ErrorId.LicensesOfOneGroup, group, null, ErrorId.LicensesOfOneGroup.Text(group, string.Join(", ", licenses)));
}
