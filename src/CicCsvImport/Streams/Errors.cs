using System.Management.Automation;
using CicCsvImport.Configuration;
using CicCsvImport.Issues;
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

    /// <summary>A template cannot be made as asked.</summary>
    public static ErrorRecord InvalidTemplate(CicIssue issue) =>
        new(new ArgumentException(issue.Reason + " " + issue.Suggestion), issue.Code, ErrorCategory.InvalidArgument, issue.Value);

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

    private static ErrorCategory CategoryOf(IssueKind kind) =>
        kind == IssueCatalog.FileNotReadable ? ErrorCategory.ReadError
        : kind == IssueCatalog.LimitExceeded ? ErrorCategory.LimitsExceeded
        : kind == IssueCatalog.WrongList ? ErrorCategory.InvalidType
        : ErrorCategory.InvalidData;
}
