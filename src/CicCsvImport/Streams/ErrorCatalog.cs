namespace CicCsvImport.Streams;

/// <summary>
/// Every error of the cmdlets with its group, category and exception, except those of lists, whose ids are the codes of the issue
/// catalog.
/// </summary>
internal static class ErrorCatalog
{
    /// <summary>All errors in the order of the help.</summary>
    public static IReadOnlyList<ErrorKind> All { get; } =
    [
        // All cmdlets
        new(ErrorId.InvalidSettings, ErrorGroup.Settings, ErrorCategory.InvalidData, typeof(CicSettingsException)),
        new(ErrorId.PathNotUsable, ErrorGroup.Settings, ErrorCategory.ObjectNotFound, typeof(ArgumentException)),
        new(ErrorId.NotFileSystem, ErrorGroup.Paths, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.InputNotTaken, ErrorGroup.Input, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.InputNotUsable, ErrorGroup.Input, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ParameterNotText, ErrorGroup.Input, ErrorCategory.InvalidArgument, typeof(ArgumentException)),

        // Reading lists
        new(ErrorId.NotAPath, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.NotAFile, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.LinesPiped, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.TextRequired, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.QuietOrSummary, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.InvalidDelimiter, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.UnknownColumnName, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.InvalidVariableName, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.WarningsFound, ErrorGroup.Reading, ErrorCategory.InvalidData, typeof(CicListException)),
        new(ErrorId.RejectPathIsList, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.AnnotatedPathIsList, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ObjectsNotAnnotated, ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException)),

        // Writing files
        new(ErrorId.FileExists, ErrorGroup.Writing, ErrorCategory.ResourceExists, typeof(IOException)),
        new(ErrorId.FileNotWritable, ErrorGroup.Writing, ErrorCategory.WriteError, typeof(IOException)),
        new(ErrorId.WorkbookNotSupported, ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.CsvParameterForWorkbook, ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.MixedPhones, ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.NotAUser, ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.NothingToReport, ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.OneReportOnly, ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ReportFormatUnknown, ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.LogoNotUsable, ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ReportIncomplete, ErrorGroup.Writing, ErrorCategory.WriteError, typeof(IOException)),

        // Input objects
        new(ErrorId.NotAListObject, ErrorGroup.Objects, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.RequiredValueMissing, ErrorGroup.Objects, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ValueNotWritable, ErrorGroup.Objects, ErrorCategory.InvalidArgument, typeof(ArgumentException)),

        // Reference data
        new(ErrorId.ListNotFound, ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.ColumnNotFound, ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.CodeNotFound, ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.ManufacturerNotFound, ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.ModelNotFound, ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.RoleNotFound, ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.SettingNotFound, ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.InvalidPattern, ErrorGroup.Knowledge, ErrorCategory.InvalidArgument, typeof(ArgumentException)),

        // Connecting a directory
        new(ErrorId.NoFolder, ErrorGroup.Connecting, ErrorCategory.ObjectNotFound, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryExists, ErrorGroup.Connecting, ErrorCategory.ResourceExists, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryLeftover, ErrorGroup.Connecting, ErrorCategory.ResourceExists, typeof(CicDirectoryException)),
        new(ErrorId.NotADirectory, ErrorGroup.Connecting, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryOutdated, ErrorGroup.Connecting, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryTooNew, ErrorGroup.Connecting, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.SqliteNotAvailable, ErrorGroup.Connecting, ErrorCategory.NotInstalled, typeof(CicDirectoryException)),

        // A directory that is connected
        new(ErrorId.NotConnected, ErrorGroup.Connection, ErrorCategory.ConnectionError, typeof(InvalidOperationException)),
        new(ErrorId.DirectoryNotFound, ErrorGroup.Directory, ErrorCategory.ObjectNotFound, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryDamaged, ErrorGroup.Directory, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryLogForeign, ErrorGroup.Directory, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryReplaced, ErrorGroup.Directory, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryNotWritable, ErrorGroup.Directory, ErrorCategory.WriteError, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryFull, ErrorGroup.Directory, ErrorCategory.WriteError, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryBusy, ErrorGroup.Directory, ErrorCategory.ResourceBusy, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryFailed, ErrorGroup.Directory, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),

        // Objects and changes
        new(ErrorId.ObjectNotFound, ErrorGroup.Changes, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.NotAnExtension, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ReversedRange, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ChangeNotFound, ErrorGroup.Changes, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.PropertyNotFound, ErrorGroup.Changes, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.AccountNotFound, ErrorGroup.Changes, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.ReversedPeriod, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ObjectExists, ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException)),
        new(ErrorId.PhoneHasName, ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException)),
        new(ErrorId.StationHasName, ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException)),
        new(ErrorId.StationIsManaged, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.OperatorRemains, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.LastAdministrator, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.OperatorKeepsName, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.RoleRemains, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.RightNotFound, ErrorGroup.Changes, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.InvalidRight, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.NameTaken, ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException)),
        new(ErrorId.RenamedTwice, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(CicDirectoryException)),
        new(ErrorId.NewNameMissing, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ObjectInUse, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.LicenseInUse, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryReference, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryKeyTaken, ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException)),
        new(ErrorId.TextNotStorable, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.NothingCommitted, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.NothingToSet, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ConfirmationNotPossible, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(InvalidOperationException)),
        new(ErrorId.InvalidSiteName, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.AdministratorRequired, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(CicDirectoryException)),
        new(ErrorId.InvalidLicenseCount, ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.TemplateHasAccess, ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),

        // Classifications and licenses
        new(ErrorId.AllOrSomeClassifications, ErrorGroup.Access, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.ClassificationNotFound, ErrorGroup.Access, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.LicenseNotFound, ErrorGroup.Access, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.LicensesOfOneGroup, ErrorGroup.Access, ErrorCategory.InvalidArgument, typeof(ArgumentException)),

        // Extensions and passwords
        new(ErrorId.NoStartExtension, ErrorGroup.Users, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.InvalidStartExtension, ErrorGroup.Users, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.PasswordPolicy, ErrorGroup.Users, ErrorCategory.InvalidArgument, typeof(ArgumentException)),

        // Phone templates
        new(ErrorId.LocationNotFound, ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.TimeZoneNotFound, ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.InvalidAudioProtocol, ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.DuplicateLineKey, ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.LineKeyNotSupported, ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.AdvancedOptionsNotSupported, ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.InvalidAdvancedOption, ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException)),

        // Plans
        new(ErrorId.NothingPlanned, ErrorGroup.Plans, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.ListedAndRemoved, ErrorGroup.Plans, ErrorCategory.InvalidArgument, typeof(CicDirectoryException)),
        new(ErrorId.NothingToCompare, ErrorGroup.Plans, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.NothingCompared, ErrorGroup.Plans, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.OnePlanOnly, ErrorGroup.Plans, ErrorCategory.InvalidArgument, typeof(ArgumentException)),
        new(ErrorId.PlanNotReadable, ErrorGroup.Plans, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.PlanEdited, ErrorGroup.Plans, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.OtherFingerprint, ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.PlanHasConflicts, ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.OtherDirectory, ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.DirectoryMoved, ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.OtherRevision, ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.ObjectMoved, ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.PasswordNotInList, ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.PasswordSourceChanged, ErrorGroup.Plans, ErrorCategory.InvalidData, typeof(CicDirectoryException)),
        new(ErrorId.PasswordRequired, ErrorGroup.Plans, ErrorCategory.InvalidArgument, typeof(CicDirectoryException)),
        new(ErrorId.PasswordNotNeeded, ErrorGroup.Plans, ErrorCategory.InvalidArgument, typeof(CicDirectoryException)),

        // Undo
        new(ErrorId.ImportNotFound, ErrorGroup.Undo, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException)),
        new(ErrorId.NothingToUndo, ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.AlreadyUndone, ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.TouchedSince, ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.CannotUndo, ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.KeyTakenSince, ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.UndoInUse, ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.UndoLacks, ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
        new(ErrorId.UndoOverdraws, ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException)),
    ];

    // Declared after the list because it is initialized from it.
    private static readonly Dictionary<ErrorId, ErrorKind> ById = All.ToDictionary(kind => kind.Id);

    public static ErrorKind Get(ErrorId id) => ById[id];
}
