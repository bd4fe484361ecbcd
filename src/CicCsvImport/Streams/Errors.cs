using System.Globalization;
using System.Management.Automation;
using CicCsvImport.Directories;
using CicCsvImport.Issues;
using CicCsvImport.Licenses;
using CicCsvImport.Lists;
using CicCsvImport.Phones;
using CicCsvImport.Planning;
using CicCsvImport.Text;
using CicCsvImport.Writing;

namespace CicCsvImport.Streams;

/// <summary>Every error record the module writes. Its id is a row of <see cref="ErrorCatalog"/>, or an issue's code.</summary>
internal static class Errors
{
    /// <summary>A severe issue: nothing of its file is imported.</summary>
    public static ErrorRecord Severe(CicIssue issue) =>
        new(new CicListException(issue), issue.Code, CategoryOf(issue.Kind), issue);

    /// <summary>A file has warnings, and was not to be imported with any.</summary>
    public static ErrorRecord WarningsFound(string displayPath, CicIssue? first) =>
        ErrorCatalog.WarningsFound.Record(new CicListException(ErrorCatalog.WarningsFound.Text(displayPath), first), displayPath);

    public static ErrorRecord InvalidSettings(CicSettingsException invalid) =>
        ErrorCatalog.InvalidSettings.Record(invalid, invalid.SettingsSource);

    public static ErrorRecord PathNotUsable(string path, Exception reason) =>
        ErrorCatalog.PathNotUsable.Record(new ArgumentException(ErrorCatalog.PathNotUsable.Text(path, reason.Message), reason), path);

    public static ErrorRecord NotFileSystem(string path, string provider) => Invalid(ErrorCatalog.NotFileSystem, path, path, provider);

    public static ErrorRecord NotAPath() => Invalid(ErrorCatalog.NotAPath, "@{...}");

    public static ErrorRecord InvalidVariableName(string name) => Invalid(ErrorCatalog.InvalidVariableName, name, name);

    public static ErrorRecord FileExists(FileExistsException exists) => ErrorCatalog.FileExists.Record(exists, exists.Path);

    public static ErrorRecord FileNotWritable(string path, Exception reason) =>
        ErrorCatalog.FileNotWritable.Record(new IOException(ErrorCatalog.FileNotWritable.Text(path, reason.Message), reason), path);

    public static ErrorRecord InvalidDelimiter(char delimiter) => Invalid(ErrorCatalog.InvalidDelimiter, delimiter, delimiter);

    public static ErrorRecord UnknownColumnName(string name, IEnumerable<string> known) =>
        Invalid(ErrorCatalog.UnknownColumnName, name, name, string.Join(", ", known));

    /// <summary>The target is the object's number: the object itself can hold a password, and an error is shown and logged.</summary>
    public static ErrorRecord NotAListObject(int number, string list) => Invalid(ErrorCatalog.NotAListObject, number, number, list);

    public static ErrorRecord RequiredValueMissing(int number, string column, string list) =>
        Invalid(ErrorCatalog.RequiredValueMissing, number, number, column, list);

    public static ErrorRecord ValueNotWritable(int number, Exception reason) =>
        Invalid(ErrorCatalog.ValueNotWritable, number, number, reason.Message);

    public static ErrorRecord MixedPhones(int byTemplate, int byModel) => Invalid(ErrorCatalog.MixedPhones, null, byTemplate, byModel);

    public static ErrorRecord RoleNotFound(string role, string? nearest) => NotFound(ErrorCatalog.RoleNotFound, role, nearest);

    public static ErrorRecord ListNotFound(string list, string? nearest) => NotFound(ErrorCatalog.ListNotFound, list, nearest);

    public static ErrorRecord ColumnNotFound(string column, string? nearest) => NotFound(ErrorCatalog.ColumnNotFound, column, nearest);

    public static ErrorRecord CodeNotFound(string code, string? nearest) => NotFound(ErrorCatalog.CodeNotFound, code, nearest);

    public static ErrorRecord ManufacturerNotFound(string manufacturer, string? nearest) =>
        NotFound(ErrorCatalog.ManufacturerNotFound, manufacturer, nearest);

    public static ErrorRecord ModelNotFound(string model, string? nearest) => NotFound(ErrorCatalog.ModelNotFound, model, nearest);

    public static ErrorRecord RejectPathIsList(string path) => Invalid(ErrorCatalog.RejectPathIsList, path, path);

    public static ErrorRecord NotConnected() =>
        ErrorCatalog.NotConnected.Record(new InvalidOperationException(ErrorCatalog.NotConnected.Text()), target: null);

    /// <summary>A directory cannot be used, or refuses what it is asked; a plan file cannot be read or written. The id is the exception's.</summary>
    /// <param name="fault">What the directory or the plan file says.</param>
    /// <param name="target">What it is about, where the message alone does not say it.</param>
    public static ErrorRecord Directory(CicDirectoryException fault, object? target = null)
    {
        // Without a row it is an issue of an object.
        ErrorKind? kind = ErrorCatalog.Find(fault.ErrorId ?? "");
        return kind is null
            ? new ErrorRecord(fault, fault.ErrorId ?? nameof(CicDirectoryException), ErrorCategory.InvalidOperation, target)
            : kind.Record(fault, target);
    }

    public static ErrorRecord ObjectNotFound(IDirectoryView view, RecordSchema kind, string name)
    {
        string shown = Shown(DisplayText.Clean(name));
        string message = ErrorCatalog.ObjectNotFound.Text(kind.Kind, shown);
        if (NearestName.Find(name, view.GetAll(kind).Select(record => record.Identity)) is { } nearest)
            message += " " + Messages.Format("Nearest", nearest);
        return ErrorCatalog.ObjectNotFound.Record(new ItemNotFoundException(message), shown);
    }

    /// <summary>An object stands in the way of a change.</summary>
    public static ErrorRecord Conflict(ObjectChange change)
    {
        string place = change.Path is null ? "" : DisplayText.CleanPath(change.Path) + ":" + change.Line.ToString(CultureInfo.InvariantCulture) + ": ";
        ErrorKind kind = ErrorCatalog.Find(change.ReasonId ?? "") ?? ErrorCatalog.ObjectExists;
        return new ErrorRecord(new CicDirectoryException(kind.Id, place + change.Reason), kind.Id, ErrorCategory.ResourceExists, change.ObjectName.ToString());
    }

    public static ErrorRecord OnePlanOnly() => Invalid(ErrorCatalog.OnePlanOnly, target: null);

    /// <summary>The target is the object's number: the object itself can hold a password.</summary>
    public static ErrorRecord NotAUser(int number) => Invalid(ErrorCatalog.NotAUser, number, number);

    public static ErrorRecord NothingCommitted(int faults) => Directory(Faults.Of(nameof(NothingCommitted), faults));

    public static ErrorRecord NothingPlanned() => Directory(Faults.Of(nameof(NothingPlanned)));

    public static ErrorRecord ImportNotFound(long id) =>
        ErrorCatalog.ImportNotFound.Record(new ItemNotFoundException(ErrorCatalog.ImportNotFound.Text(id)), id);

    /// <summary>An object that was given is not fit to be committed.</summary>
    public static ErrorRecord InvalidObject(CicIssue issue) =>
        new(new CicListException(issue), issue.Code, ErrorCategory.InvalidData, issue.Value);

    /// <summary>A value that an object of the directory was to get is of no use.</summary>
    public static ErrorRecord InvalidValue(CicRecord existing, CicIssue issue) => new(
        new ArgumentException(new ObjectName(existing) + ": " + issue.Reason + " " + issue.Suggestion),
        issue.Code,
        ErrorCategory.InvalidArgument,
        issue.Value);

    public static ErrorRecord AllOrSomeClassifications() => Invalid(ErrorCatalog.AllOrSomeClassifications, target: null);

    public static ErrorRecord ClassificationNotFound(string name, string? nearest) => NotFound(ErrorCatalog.ClassificationNotFound, name, nearest);

    public static ErrorRecord InvalidLicense(LicenseFault fault)
    {
        string message = fault.Nearest is null ? fault.Message : fault.Message + " " + Messages.Format("Nearest", fault.Nearest);
        return new ErrorRecord(new ArgumentException(message), fault.Id, ErrorCategory.InvalidArgument, fault.Target);
    }

    public static ErrorRecord InvalidLicenseCount(string license) => Invalid(ErrorCatalog.InvalidLicenseCount, license, license);

    public static ErrorRecord PasswordPolicy(IEnumerable<string> faults) =>
        Invalid(ErrorCatalog.PasswordPolicy, target: null, string.Join(" ", faults));

    public static ErrorRecord NoStartExtension() => Invalid(ErrorCatalog.NoStartExtension, target: null);

    public static ErrorRecord InvalidStartExtension(string extension) => Invalid(ErrorCatalog.InvalidStartExtension, extension, extension);

    /// <summary>A template cannot be as asked. The id is one of the templates' or an issue's.</summary>
    public static ErrorRecord InvalidTemplate(string name, TemplateFault fault) => new(
        new ArgumentException(new ObjectName(PhoneTemplateSchema.Schema, name) + ": " + fault.Message),
        fault.Id,
        ErrorCategory.InvalidArgument,
        fault.Target);

    private static ErrorRecord Invalid(ErrorKind kind, object? target, params object?[] arguments) =>
        kind.Record(new ArgumentException(kind.Text(arguments)), target);

    private static ErrorRecord NotFound(ErrorKind kind, string name, string? nearest)
    {
        name = Shown(name);
        string message = kind.Text(name);
        if (nearest is not null)
            message += " " + Messages.Format("Nearest", nearest);
        return kind.Record(new ItemNotFoundException(message), name);
    }

    // An object that was piped as a name can hold a password.
    private static string Shown(string name) => name.StartsWith("@{", StringComparison.Ordinal) ? "@{...}" : name;

    private static ErrorCategory CategoryOf(IssueKind kind) =>
        kind == IssueCatalog.FileNotReadable ? ErrorCategory.ReadError
        : kind == IssueCatalog.LimitExceeded ? ErrorCategory.LimitsExceeded
        : kind == IssueCatalog.WrongList ? ErrorCategory.InvalidType
        : ErrorCategory.InvalidData;
}
