using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Site;

/// <summary>What the names of licences mean.</summary>
/// <param name="Licenses">Those that are known, each once, in the order in which they were named.</param>
/// <param name="Faults">What is wrong with the names; empty where nothing is.</param>
internal sealed record LicenseCheck(IReadOnlyList<License> Licenses, IReadOnlyList<LicenseFault> Faults);

/// <summary>What is wrong with the names of licences.</summary>
/// <param name="Id">The id of the error.</param>
/// <param name="Target">The name that is not known, or the group of which several were named.</param>
/// <param name="Nearest">The name that was probably meant, or null.</param>
/// <param name="Message">The text of the error, without the nearest name.</param>
internal sealed record LicenseFault(ErrorId Id, string Target, string? Nearest, string Message)
{
    public static LicenseFault NotFound(string name, License? nearest) =>
        new(ErrorId.LicenseNotFound, name, nearest?.Name, ErrorId.LicenseNotFound.Text(DisplayText.Clean(name)));

    public static LicenseFault OneOfGroup(string group, IEnumerable<License> licenses) =>
        new(ErrorId.LicensesOfOneGroup, group, null, ErrorId.LicensesOfOneGroup.Text(group, string.Join(", ", licenses)));
}
