using System.Collections;
using System.Globalization;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Parameters;

/// <summary>A completer for the dial-plan classifications of the connected directory or, without one, of the settings.</summary>
public sealed class ClassificationCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, SiteSchemas.Classification) is { Count: > 0 } names
            ? names
            : BoundNames.Settings().Classifications;
}

/// <summary>A completer for the names of the directory's stations.</summary>
public sealed class StationCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, StationList.Schema);
}

/// <summary>A completer for the names of the directory's phones.</summary>
public sealed class PhoneCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, PhoneLists.Schema);
}

/// <summary>A completer for the names of the directory's users.</summary>
public sealed class UserCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, UserList.Schema);
}

/// <summary>A completer for the names of the directory's phone templates.</summary>
public sealed class PhoneTemplateCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, PhoneTemplateSchema.Schema);
}

/// <summary>A completer for the names of the directory's workgroups.</summary>
public sealed class WorkgroupCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, SiteSchemas.Workgroup);
}

/// <summary>A completer for the names of the directory's registration groups.</summary>
public sealed class RegistrationGroupCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, SiteSchemas.RegistrationGroup);
}

/// <summary>A completer for the names of the directory's locations.</summary>
public sealed class LocationCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, SiteSchemas.Location);
}

/// <summary>A completer for the names of the default roles and of the directory's roles.</summary>
public sealed class AnyRoleCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        RoleMatrix.Roles.Union(BoundNames.OfDirectory(boundParameters, SiteSchemas.Role), NameComparer.Instance);
}

/// <summary>A completer for the names of the directory's roles.</summary>
public sealed class DirectoryRoleCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.OfDirectory(boundParameters, SiteSchemas.Role);
}

/// <summary>A completer for the numbers of the directory's runs that can be undone, the last one first.</summary>
public sealed class RunCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.Read(boundParameters, directory =>
        [
            .. directory.GetLog(CancellationToken.None).GetRuns().Where(run => run.UndoneBy is null)
                .Select(run => run.Id.ToString(CultureInfo.InvariantCulture)),
        ]);
}

/// <summary>A completer for the names of objects that runs have changed, of the typed kinds if there are any.</summary>
public sealed class ChangedNameCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.Read(boundParameters, directory =>
            [.. directory.GetLog(CancellationToken.None).GetChangedNames(BoundNames.Kinds(boundParameters))]);
}

/// <summary>A completer for the properties of objects in a directory, of the typed kinds if there are any.</summary>
public sealed class PropertyCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.Kinds(boundParameters).SelectMany(kind => kind.Columns).Select(CicPropertyChange.GetName)
            .Distinct().OrderBy(name => name, StringComparer.Ordinal);
}

/// <summary>A completer for the accounts that have made the directory's runs.</summary>
public sealed class AccountCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.Read(boundParameters, directory =>
            [.. directory.GetLog(CancellationToken.None).GetRuns().Select(run => run.User).Distinct()]);
}
