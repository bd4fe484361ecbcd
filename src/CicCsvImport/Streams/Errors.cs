using System.Management.Automation;
using CicCsvImport.Configuration;
using CicCsvImport.Directories;
using CicCsvImport.Issues;
using CicCsvImport.Licenses;
using CicCsvImport.Lists;
using CicCsvImport.Phones;
using CicCsvImport.Planning;
using CicCsvImport.Text;
using CicCsvImport.Writing;

namespace CicCsvImport.Streams;

/// <summary>Every error record the module writes. The id of one is its method's name, or the issue's code.</summary>
internal static class Errors
{
    /// <summary>A severe issue: nothing of its file is imported.</summary>
    public static ErrorRecord Severe(CicIssue issue) =>
        new(new CicListException(issue), issue.Code, CategoryOf(issue.Kind), issue);

    /// <summary>A file has warnings, and was not to be imported with any.</summary>
    public static ErrorRecord WarningsFound(string displayPath) => new(
        new InvalidDataException(Messages.Format("Error_WarningsFound", displayPath)), nameof(WarningsFound), ErrorCategory.InvalidData, displayPath);

    public static ErrorRecord InvalidSettings(SettingsException invalid) =>
        new(invalid, nameof(InvalidSettings), ErrorCategory.InvalidData, invalid.SettingsSource);

    public static ErrorRecord PathNotUsable(string path, Exception reason) =>
        new(new ArgumentException(Messages.Format("Error_PathNotUsable", path, reason.Message), reason), nameof(PathNotUsable), ErrorCategory.ObjectNotFound, path);

    public static ErrorRecord NotFileSystem(string path, string provider) =>
        Invalid(nameof(NotFileSystem), path, path, provider);

    public static ErrorRecord NotAPath() => Invalid(nameof(NotAPath), "@{...}");

    public static ErrorRecord InvalidVariableName(string name) => Invalid(nameof(InvalidVariableName), name, name);

    public static ErrorRecord FileExists(FileExistsException exists) =>
        new(exists, nameof(FileExists), ErrorCategory.ResourceExists, exists.Path);

    public static ErrorRecord FileNotWritable(string path, Exception reason) =>
        new(new IOException(Messages.Format("Error_FileNotWritable", path, reason.Message), reason), nameof(FileNotWritable), ErrorCategory.WriteError, path);

    public static ErrorRecord InvalidDelimiter(char delimiter) =>
        Invalid(nameof(InvalidDelimiter), delimiter, delimiter);

    public static ErrorRecord UnknownColumnName(string name, IEnumerable<string> known) =>
        Invalid(nameof(UnknownColumnName), name, name, string.Join(", ", known));

    /// <summary>The target is the object's number: the object itself can hold a password, and an error is shown and logged.</summary>
    public static ErrorRecord NotAListObject(int number, string list) =>
        Invalid(nameof(NotAListObject), number, number, list);

    public static ErrorRecord RequiredValueMissing(int number, string column, string list) =>
        Invalid(nameof(RequiredValueMissing), number, number, column, list);

    public static ErrorRecord ValueNotWritable(int number, Exception reason) =>
        Invalid(nameof(ValueNotWritable), number, number, reason.Message);

    public static ErrorRecord MixedPhones(int byTemplate, int byModel) =>
        Invalid(nameof(MixedPhones), null, byTemplate, byModel);

    public static ErrorRecord RoleNotFound(string role, string? nearest) =>
        NotFound(nameof(RoleNotFound), role, nearest);

    public static ErrorRecord ListNotFound(string list, string? nearest) =>
        NotFound(nameof(ListNotFound), list, nearest);

    public static ErrorRecord ColumnNotFound(string column, string? nearest) =>
        NotFound(nameof(ColumnNotFound), column, nearest);

    public static ErrorRecord ManufacturerNotFound(string manufacturer, string? nearest) =>
        NotFound(nameof(ManufacturerNotFound), manufacturer, nearest);

    public static ErrorRecord ModelNotFound(string model, string? nearest) =>
        NotFound(nameof(ModelNotFound), model, nearest);

    public static ErrorRecord RejectPathIsList(string path) => Invalid(nameof(RejectPathIsList), path, path);

    public static ErrorRecord NotConnected() =>
        new(new InvalidOperationException(Messages.Get("Error_NotConnected")), nameof(NotConnected), ErrorCategory.ConnectionError, targetObject: null);

    /// <summary>A directory cannot be used, or refuses what it is asked. The id is the exception's.</summary>
    public static ErrorRecord Directory(CicDirectoryException fault) =>
        new(fault, fault.ErrorId ?? nameof(CicDirectoryException), CategoryOf(fault.ErrorId), targetObject: null);

    public static ErrorRecord ObjectNotFound(IDirectoryView view, RecordSchema kind, string name)
    {
        string shown = name.StartsWith("@{", StringComparison.Ordinal) ? "@{...}" : DisplayText.Clean(name);
        string message = Messages.Format("Error_ObjectNotFound", kind.Kind, shown);
        if (NearestName.Find(name, view.All(kind).Select(record => record.Identity)) is { } nearest)
            message += " " + Messages.Format("Nearest", nearest);
        return new ErrorRecord(new ItemNotFoundException(message), nameof(ObjectNotFound), ErrorCategory.ObjectNotFound, shown);
    }

    /// <summary>An object stands in the way of a change.</summary>
    public static ErrorRecord Conflict(ObjectChange change)
    {
        string place = change.Path is null ? "" : DisplayText.CleanPath(change.Path) + ":" + change.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) + ": ";
        string id = change.ReasonId ?? "ObjectExists";
        return new ErrorRecord(new CicDirectoryException(id, place + change.Reason), id, ErrorCategory.ResourceExists, change.ObjectName.ToString());
    }

    /// <summary>A plan file cannot be read or written. The id is the exception's.</summary>
    public static ErrorRecord Plan(CicDirectoryException fault, string path) =>
        new(fault, fault.ErrorId ?? nameof(CicDirectoryException), CategoryOf(fault.ErrorId), path);

    public static ErrorRecord OnePlanOnly() => Invalid(nameof(OnePlanOnly), target: null);

    /// <summary>The target is the object's number: the object itself can hold a password.</summary>
    public static ErrorRecord NotAUser(int number) => Invalid(nameof(NotAUser), number, number);

    public static ErrorRecord NothingCommitted(int faults) =>
        new(new CicDirectoryException(nameof(NothingCommitted), Messages.Format("Error_NothingCommitted", faults)), nameof(NothingCommitted), ErrorCategory.InvalidOperation, targetObject: null);

    public static ErrorRecord NothingPlanned() =>
        new(new CicDirectoryException(nameof(NothingPlanned), Messages.Get("Error_NothingPlanned")), nameof(NothingPlanned), ErrorCategory.InvalidData, targetObject: null);

    public static ErrorRecord ImportNotFound(long id) =>
        new(new ItemNotFoundException(Messages.Format("Error_ImportNotFound", id)), nameof(ImportNotFound), ErrorCategory.ObjectNotFound, id);

    /// <summary>An object that was given is not fit to be committed.</summary>
    public static ErrorRecord InvalidObject(CicIssue issue) =>
        new(new CicListException(issue), issue.Code, ErrorCategory.InvalidData, issue.Value);

    /// <summary>A value that an object of the directory was to get is of no use.</summary>
    public static ErrorRecord InvalidValue(CicRecord existing, CicIssue issue) => new(
        new ArgumentException(new ObjectName(existing.Schema.Kind, existing.Identity) + ": " + issue.Reason + " " + issue.Suggestion),
        issue.Code,
        ErrorCategory.InvalidArgument,
        issue.Value);

    public static ErrorRecord AllOrSomeClassifications() => Invalid(nameof(AllOrSomeClassifications), target: null);

    public static ErrorRecord ClassificationNotFound(string name, string? nearest) => NotFound(nameof(ClassificationNotFound), name, nearest);

    public static ErrorRecord InvalidLicense(LicenseFault fault)
    {
        string message = fault.Nearest is null ? fault.Message : fault.Message + " " + Messages.Format("Nearest", fault.Nearest);
        return new ErrorRecord(new ArgumentException(message), fault.Id, ErrorCategory.InvalidArgument, fault.Target);
    }

    public static ErrorRecord InvalidLicenseCount(string license) => Invalid(nameof(InvalidLicenseCount), license, license);

    public static ErrorRecord PasswordPolicy(IEnumerable<string> faults) =>
        Invalid(nameof(PasswordPolicy), target: null, string.Join(" ", faults));

    public static ErrorRecord NoStartExtension() => Invalid(nameof(NoStartExtension), target: null);

    public static ErrorRecord InvalidStartExtension(string extension) => Invalid(nameof(InvalidStartExtension), extension, extension);

    /// <summary>A template cannot be as asked.</summary>
    public static ErrorRecord InvalidTemplate(string name, TemplateFault fault) => new(
        new ArgumentException(new ObjectName(Kinds.PhoneTemplate, name) + ": " + fault.Message),
        fault.Id,
        ErrorCategory.InvalidArgument,
        fault.Target);

    private static ErrorRecord Invalid(string id, object? target, params object?[] arguments) =>
        new(new ArgumentException(Messages.Format("Error_" + id, arguments)), id, ErrorCategory.InvalidArgument, target);

    private static ErrorRecord NotFound(string id, string name, string? nearest)
    {
        // An object that was piped as a name can hold a password.
        if (name.StartsWith("@{", StringComparison.Ordinal))
            name = "@{...}";
        string message = Messages.Format("Error_" + id, name);
        if (nearest is not null)
            message += " " + Messages.Format("Nearest", nearest);
        return new ErrorRecord(new ItemNotFoundException(message), id, ErrorCategory.ObjectNotFound, name);
    }

    private static ErrorCategory CategoryOf(string? directoryFault) => directoryFault switch
    {
        "DirectoryNotFound" or "NoFolder" => ErrorCategory.ObjectNotFound,
        "DirectoryExists" or "DirectoryKeyTaken" => ErrorCategory.ResourceExists,
        "PasswordRequired" or "PasswordNotNeeded" => ErrorCategory.InvalidArgument,
        "DirectoryBusy" => ErrorCategory.ResourceBusy,
        "DirectoryNotWritable" or "DirectoryFull" => ErrorCategory.WriteError,
        "NotADirectory" or "DirectoryDamaged" or "DirectoryTooNew" or "DirectoryOutdated" or "PlanNotReadable" or "PasswordSourceChanged" => ErrorCategory.InvalidData,
        _ => ErrorCategory.InvalidOperation,
    };

    private static ErrorCategory CategoryOf(IssueKind kind) =>
        kind == IssueCatalog.FileNotReadable ? ErrorCategory.ReadError
        : kind == IssueCatalog.LimitExceeded ? ErrorCategory.LimitsExceeded
        : kind == IssueCatalog.WrongList ? ErrorCategory.InvalidType
        : ErrorCategory.InvalidData;
}
