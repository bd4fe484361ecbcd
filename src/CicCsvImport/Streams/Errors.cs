using System.Globalization;
using System.Runtime.CompilerServices;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Files;

namespace CicCsvImport.Streams;

/// <summary>Creates all error records of the module. The id is an <see cref="ErrorId"/> or an issue's code.</summary>
internal static class Errors
{
    private static readonly ConditionalWeakTable<IDirectoryView, ObjectSearch> Searches = new();

    /// <summary>Creates the error of a severe issue. Nothing of its file is imported.</summary>
    public static ErrorRecord Severe(CicIssue issue) =>
        new(new CicListException(issue), issue.Code, GetCategory(issue.Kind), issue);

    /// <summary>Creates the error of a file that has warnings although none are accepted.</summary>
    public static ErrorRecord WarningsFound(string displayPath, CicIssue? first) =>
        Record(ErrorId.WarningsFound, new CicListException(ErrorId.WarningsFound.Text(displayPath), first), displayPath);

    public static ErrorRecord InvalidSettings(CicSettingsException invalid) =>
        Record(ErrorId.InvalidSettings, invalid, invalid.SettingsSource);

    public static ErrorRecord PathNotUsable(string path, Exception reason) =>
        Record(ErrorId.PathNotUsable, new ArgumentException(ErrorId.PathNotUsable.Text(path, reason.Message), reason), path);

    public static ErrorRecord NotFileSystem(string path, string provider) => Invalid(ErrorId.NotFileSystem, path, path, provider);

    public static ErrorRecord NotAPath() => Invalid(ErrorId.NotAPath, "@{...}");

    /// <summary>The target is the number of the object: a text that is not a path can hold a password.</summary>
    public static ErrorRecord NotAFile(int number, string noun) => Invalid(ErrorId.NotAFile, number, number, noun);

    public static ErrorRecord LinesPiped(int? target, string noun) => Invalid(ErrorId.LinesPiped, target, noun);

    public static ErrorRecord TextRequired(int number, string noun) => Invalid(ErrorId.TextRequired, number, number, noun);

    public static ErrorRecord QuietOrSummary() => Invalid(ErrorId.QuietOrSummary, target: null);

    public static ErrorRecord InvalidVariableName(string name) => Invalid(ErrorId.InvalidVariableName, name, name);

    public static ErrorRecord CsvParameterForWorkbook(string parameter, string path) =>
        Invalid(ErrorId.CsvParameterForWorkbook, path, parameter, path);

    /// <summary>Creates the error of a path that ends like a workbook's.</summary>
    /// <param name="path">The path.</param>
    /// <param name="reasonId">The id of the text that says what is written.</param>
    public static ErrorRecord WorkbookNotSupported(string path, string reasonId) =>
        Invalid(ErrorId.WorkbookNotSupported, path, path, Messages.Get(reasonId));

    public static ErrorRecord FileExists(FileExistsException exists) => Record(ErrorId.FileExists, exists, exists.Path);

    public static ErrorRecord FileNotWritable(string path, Exception fault, string reason) =>
        Record(ErrorId.FileNotWritable, new IOException(ErrorId.FileNotWritable.Text(path, reason), fault), path);

    /// <summary>Creates the error of a password report that is in another file than the one that was specified.</summary>
    public static ErrorRecord ReportIncomplete(string path, string kept, Exception reason)
    {
        string why = reason is FileExistsException ? Messages.Get("Report_Taken") : reason.Message.TrimEnd('.') + ".";
        string message = ErrorId.ReportIncomplete.Text(path, why, kept);
        return Record(ErrorId.ReportIncomplete, new IOException(message, reason), kept);
    }

    public static ErrorRecord InvalidDelimiter(char delimiter) => Invalid(ErrorId.InvalidDelimiter, delimiter, delimiter);

    /// <summary>Creates the error of a parameter that was given rows or lines of a list instead of texts.</summary>
    public static ErrorRecord ParameterNotText(string parameter) => Invalid(ErrorId.ParameterNotText, parameter, parameter);

    public static ErrorRecord UnknownColumnName(string name, IEnumerable<string> known) =>
        Invalid(ErrorId.UnknownColumnName, name, name, string.Join(", ", known));

    /// <summary>
    /// Creates the error with the object's number as its target, because errors are shown and logged and the object itself can
    /// contain a password.
    /// </summary>
    public static ErrorRecord InputNotTaken(string command) => Invalid(ErrorId.InputNotTaken, command, command);

    /// <summary>The target is the number of the object, which can hold a password.</summary>
    public static ErrorRecord InputNotUsable(int number, string what) => Invalid(ErrorId.InputNotUsable, number, number, what);

    public static ErrorRecord NotAListObject(int number, string list) => Invalid(ErrorId.NotAListObject, number, number, list);

    public static ErrorRecord RequiredValueMissing(int number, string column, string list) =>
        Invalid(ErrorId.RequiredValueMissing, number, number, column, list);

    public static ErrorRecord ValueNotWritable(int number, Exception reason) =>
        Invalid(ErrorId.ValueNotWritable, number, number, reason.Message);

    public static ErrorRecord MixedPhones(int byTemplate, int byModel) => Invalid(ErrorId.MixedPhones, null, byTemplate, byModel);

    /// <summary>Creates the error of a name that does not exist, with the known name that was probably meant.</summary>
    public static ErrorRecord NotFound(ErrorId id, string name, IEnumerable<string> known) =>
        NotFound(id, name, NearestName.Find(name, known));

    public static ErrorRecord InvalidPattern(string parameter, string pattern) =>
        Invalid(ErrorId.InvalidPattern, pattern, parameter, DisplayText.Clean(pattern));

    public static ErrorRecord RejectPathIsList(string path) => Invalid(ErrorId.RejectPathIsList, path, path);

    public static ErrorRecord AnnotatedPathIsList(string path) => Invalid(ErrorId.AnnotatedPathIsList, path, path);

    public static ErrorRecord ObjectsNotAnnotated(string path) => Invalid(ErrorId.ObjectsNotAnnotated, path);

    public static ErrorRecord NotConnected() =>
        Record(ErrorId.NotConnected, new InvalidOperationException(ErrorId.NotConnected.Text()), target: null);

    /// <summary>
    /// Creates the error of a directory that cannot be used or rejects a request, or of a plan file that cannot be read or written.
    /// It has the exception's id.
    /// </summary>
    /// <param name="fault">The exception of the directory or the plan file.</param>
    /// <param name="target">The target, if the message alone does not name it.</param>
    public static ErrorRecord Directory(CicDirectoryException fault, object? target = null) => fault.Id is { } id
        ? Record(id, fault, target)
        // The issue of an object that a command creates in addition to the specified ones.
        : new ErrorRecord(fault, fault.ErrorId ?? nameof(CicDirectoryException), ErrorCategory.InvalidOperation, target);

    public static ErrorRecord ObjectNotFound(IDirectoryView view, ObjectSchema kind, string name) =>
        ObjectNotFound(kind, name, FindNearest(view, kind, name));

    /// <param name="kind">The kind of object.</param>
    /// <param name="name">The name without an object.</param>
    /// <param name="nearest">The name that was probably meant, or null.</param>
    public static ErrorRecord ObjectNotFound(ObjectSchema kind, string name, string? nearest)
    {
        string shown = Shown(DisplayText.Clean(name));
        string message = ErrorId.ObjectNotFound.Text(kind.Kind, shown);
        if (nearest is not null)
            message += " " + Messages.Format("Nearest", nearest);
        return Record(ErrorId.ObjectNotFound, new ItemNotFoundException(message), shown);
    }

    /// <summary>
    /// Finds the name of an object that a misspelled one was probably meant to be; null if there is none, or after many searches of the
    /// view.
    /// </summary>
    public static string? FindNearest(IDirectoryView view, ObjectSchema kind, string name) =>
        Searches.GetOrCreateValue(view).Find(view, kind, name);

    /// <summary>Creates the error of an object that conflicts with a change.</summary>
    public static ErrorRecord Conflict(ObjectChange change)
    {
        string line = change.Line.ToString(CultureInfo.InvariantCulture);
        string place = change.Path is null ? "" : DisplayText.CleanPath(change.Path) + ":" + line + ": ";
        ErrorId id = change.ReasonId ?? ErrorId.ObjectExists;
        Exception reason = id == ErrorId.ObjectNotFound
            ? new ItemNotFoundException(place + change.Reason)
            : new CicDirectoryException(id, place + change.Reason);
        return Record(id, reason, change.ObjectName.ToString());
    }

    public static ErrorRecord RightNotFound(string name, string? nearest) => NotFound(ErrorId.RightNotFound, name, nearest);

    public static ErrorRecord InvalidRight(string option, string value, string valid) =>
        Invalid(ErrorId.InvalidRight, option, option, DisplayText.Clean(value), valid);

    /// <summary>Creates the error of a row without a new name.</summary>
    public static ErrorRecord NewNameMissing(int number) => Invalid(ErrorId.NewNameMissing, number, number);

    /// <summary>Creates the error of a question that cannot be asked because the session is not interactive.</summary>
    public static ErrorRecord ConfirmationNotPossible(string question, Exception reason) => Record(
        ErrorId.ConfirmationNotPossible,
        new InvalidOperationException(ErrorId.ConfirmationNotPossible.Text(question), reason),
        target: null);

    public static ErrorRecord OnePlanOnly() => Invalid(ErrorId.OnePlanOnly, target: null);

    public static ErrorRecord NothingToReport() => Invalid(ErrorId.NothingToReport, target: null);

    public static ErrorRecord OneReportOnly() => Invalid(ErrorId.OneReportOnly, target: null);

    public static ErrorRecord ReportFormatUnknown(string path) => Invalid(ErrorId.ReportFormatUnknown, path, path);

    /// <summary>Creates the error of a logo that a page cannot contain.</summary>
    /// <param name="path">The path.</param>
    /// <param name="reason">The reason why it cannot be read; null if it is not a picture.</param>
    public static ErrorRecord LogoNotUsable(string path, string? reason) =>
        Invalid(ErrorId.LogoNotUsable, path, reason ?? Messages.Format("Logo_NotAPicture", path));

    /// <summary>Creates the error with the object's number as its target, because the object itself can contain a password.</summary>
    public static ErrorRecord NotAUser(int number) => Invalid(ErrorId.NotAUser, number, number);

    /// <summary>Creates the error that nothing was done, after several errors with the reasons.</summary>
    public static ErrorRecord Nothing(ErrorId refusal, int faulty, int objects) =>
        Directory(DirectoryErrors.Create(refusal, faulty, objects));

    /// <summary>Creates the error of an object for which neither the command nor a row gives a value.</summary>
    public static ErrorRecord NothingToCompare() => Invalid(ErrorId.NothingToCompare, target: null);

    public static ErrorRecord NothingToSet(string name) => Invalid(ErrorId.NothingToSet, name, name);

    /// <summary>Adds text to an error. Its target is the names if there are several objects.</summary>
    public static ErrorRecord ForMany(ErrorRecord first, IReadOnlyList<string> names, string more)
    {
        if (more.Length == 0)
            return first;
        object? target = names.Count == 1 ? first.TargetObject : names.ToArray();
        Exception extended = Copy(first.Exception, first.Exception.Message + more, first.Exception.InnerException);
        return new ErrorRecord(extended, first.FullyQualifiedErrorId, first.CategoryInfo.Category, target);
    }

    /// <summary>Creates the error of an account that has made no run, with the accounts that have.</summary>
    public static ErrorRecord AccountNotFound(string name, IEnumerable<string> known)
    {
        string accounts = DisplayText.Some(known.Select(DisplayText.Quote));
        string message = ErrorId.AccountNotFound.Text(DisplayText.Clean(name), accounts.Length == 0 ? "none" : accounts);
        return Record(ErrorId.AccountNotFound, new ItemNotFoundException(message), name);
    }

    public static ErrorRecord ReversedPeriod(DateTime from, DateTime to) => Invalid(ErrorId.ReversedPeriod, target: null, from, to);

    public static ErrorRecord ImportNotFound(long id) =>
        Record(ErrorId.ImportNotFound, new ItemNotFoundException(ErrorId.ImportNotFound.Text(id)), id);

    /// <summary>Creates the error of an input object that cannot be committed.</summary>
    public static ErrorRecord InvalidObject(CicIssue issue)
    {
        // Without the effect, since nothing is committed.
        string message = $"{issue.Location}: {issue.Reason} {issue.Suggestion}";
        return new ErrorRecord(new CicListException(message, issue), issue.Code, ErrorCategory.InvalidData, issue.Value);
    }

    /// <summary>Creates the error of an invalid value for an object of the directory.</summary>
    public static ErrorRecord InvalidValue(CicObject existing, CicIssue issue) => new(
        new ArgumentException(new ObjectName(existing) + ": " + issue.Reason + " " + issue.Suggestion),
        issue.Code,
        ErrorCategory.InvalidArgument,
        issue.Value);

    public static ErrorRecord AllOrSomeClassifications() => Invalid(ErrorId.AllOrSomeClassifications, target: null);

    public static ErrorRecord ClassificationNotFound(string name, string? nearest) =>
        NotFound(ErrorId.ClassificationNotFound, name, nearest);

    public static ErrorRecord InvalidLicense(LicenseFault fault)
    {
        string message = fault.Nearest is null ? fault.Message : fault.Message + " " + Messages.Format("Nearest", fault.Nearest);
        return new ErrorRecord(new ArgumentException(message), fault.Id.ToString(), ErrorCategory.InvalidArgument, fault.Target);
    }

    public static ErrorRecord InvalidLicenseCount(string license) => Invalid(ErrorId.InvalidLicenseCount, license, license);

    public static ErrorRecord PasswordPolicy(IEnumerable<string> faults) =>
        Invalid(ErrorId.PasswordPolicy, target: null, string.Join(" ", faults));

    public static ErrorRecord NoStartExtension() => Invalid(ErrorId.NoStartExtension, target: null);

    public static ErrorRecord InvalidStartExtension(string extension) => Invalid(ErrorId.InvalidStartExtension, extension, extension);

    public static ErrorRecord NotAnExtension(string extension) => Invalid(ErrorId.NotAnExtension, extension, DisplayText.Clean(extension));

    public static ErrorRecord ReversedRange(string from, string to) => Invalid(ErrorId.ReversedRange, from, from, to);

    /// <summary>
    /// Creates the error of an invalid template, or of a phone's value that only templates have otherwise. Its id is one of the
    /// templates' or an issue's code.
    /// </summary>
    public static ErrorRecord InvalidOption(string name, TemplateFault fault) => new(
        new ArgumentException(name + ": " + fault.Message),
        fault.Id,
        ErrorCategory.InvalidArgument,
        fault.Target);

    /// <summary>Returns an exception of the same type with another message, for the types of the catalog.</summary>
    public static Exception Copy(Exception fault, string message, Exception? cause) => fault switch
    {
        CicDirectoryException { Id: { } id } => new CicDirectoryException(id, message, cause),
        CicListException list => new CicListException(message, list.Issue),
        CicSettingsException settings => settings.Copy(message, cause),
        ItemNotFoundException => new ItemNotFoundException(message, cause),
        IOException => new IOException(message, cause),
        InvalidOperationException => new InvalidOperationException(message, cause),
        _ => new ArgumentException(message, cause),
    };

    private static ErrorRecord Record(ErrorId id, Exception exception, object? target) => ErrorCatalog.Get(id).Record(exception, target);

    private static ErrorRecord Invalid(ErrorId id, object? target, params object?[] arguments) =>
        Record(id, new ArgumentException(id.Text(arguments)), target);

    /// <summary>Creates the error of a name that does not exist, with the known name that was probably meant, or null.</summary>
    public static ErrorRecord NotFound(ErrorId id, string name, string? nearest)
    {
        name = Shown(name);
        string message = id.Text(name);
        if (nearest is not null)
            message += " " + Messages.Format("Nearest", nearest);
        return Record(id, new ItemNotFoundException(message), name);
    }

    // An object that was piped as a name can contain a password.
    private static string Shown(string name) =>
        TypeNames.BeginsRow(name) ? "@{...}" : ListLine.Hide(name);

    private static ErrorCategory GetCategory(IssueKind kind) =>
        kind == IssueCatalog.FileNotReadable ? ErrorCategory.ReadError
        : kind == IssueCatalog.LimitExceeded ? ErrorCategory.LimitsExceeded
        : kind == IssueCatalog.WrongList ? ErrorCategory.InvalidType
        : ErrorCategory.InvalidData;

    // The names of a view are read once, because reading the objects takes longer than comparing their names.
    private sealed class ObjectSearch
    {
        private readonly Dictionary<ObjectSchema, string[]> _names = [];
        private readonly NearestName _nearest = new();

        public string? Find(IDirectoryView view, ObjectSchema kind, string name) => _nearest.FindFirst(name, () => GetNames(view, kind));

        private string[] GetNames(IDirectoryView view, ObjectSchema kind)
        {
            if (!_names.TryGetValue(kind, out string[]? names))
                _names[kind] = names = [.. view.GetAll(kind).Select(record => record.Identity)];
            return names;
        }
    }
}
