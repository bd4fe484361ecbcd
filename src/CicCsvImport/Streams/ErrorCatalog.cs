using System.Management.Automation;

namespace CicCsvImport.Streams;

/// <summary>
/// Every error that the cmdlets write, but for those of lists, whose ids are the codes of the issue catalogue. The text of an
/// error is Error_ID, and Error_ID_When says in the help when it comes and what to do.
/// </summary>
internal static class ErrorCatalog
{
    // Any cmdlet
    public static readonly ErrorKind InvalidSettings = new(nameof(InvalidSettings), ErrorGroup.Settings, ErrorCategory.InvalidData, typeof(CicSettingsException));
    public static readonly ErrorKind PathNotUsable = new(nameof(PathNotUsable), ErrorGroup.Settings, ErrorCategory.ObjectNotFound, typeof(ArgumentException));
    public static readonly ErrorKind NotFileSystem = new(nameof(NotFileSystem), ErrorGroup.Paths, ErrorCategory.InvalidArgument, typeof(ArgumentException));

    // Reading lists
    public static readonly ErrorKind NotAPath = new(nameof(NotAPath), ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind InvalidDelimiter = new(nameof(InvalidDelimiter), ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind UnknownColumnName = new(nameof(UnknownColumnName), ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind InvalidVariableName = new(nameof(InvalidVariableName), ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind WarningsFound = new(nameof(WarningsFound), ErrorGroup.Reading, ErrorCategory.InvalidData, typeof(CicListException));
    public static readonly ErrorKind RejectPathIsList = new(nameof(RejectPathIsList), ErrorGroup.Reading, ErrorCategory.InvalidArgument, typeof(ArgumentException));

    // Writing files
    public static readonly ErrorKind FileExists = new(nameof(FileExists), ErrorGroup.Writing, ErrorCategory.ResourceExists, typeof(IOException));
    public static readonly ErrorKind FileNotWritable = new(nameof(FileNotWritable), ErrorGroup.Writing, ErrorCategory.WriteError, typeof(IOException));
    public static readonly ErrorKind MixedPhones = new(nameof(MixedPhones), ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind NotAUser = new(nameof(NotAUser), ErrorGroup.Writing, ErrorCategory.InvalidArgument, typeof(ArgumentException));

    // Objects that are given
    public static readonly ErrorKind NotAListObject = new(nameof(NotAListObject), ErrorGroup.Objects, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind RequiredValueMissing = new(nameof(RequiredValueMissing), ErrorGroup.Objects, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind ValueNotWritable = new(nameof(ValueNotWritable), ErrorGroup.Objects, ErrorCategory.InvalidArgument, typeof(ArgumentException));

    // Knowing
    public static readonly ErrorKind ListNotFound = new(nameof(ListNotFound), ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));
    public static readonly ErrorKind ColumnNotFound = new(nameof(ColumnNotFound), ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));
    public static readonly ErrorKind CodeNotFound = new(nameof(CodeNotFound), ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));
    public static readonly ErrorKind ManufacturerNotFound = new(nameof(ManufacturerNotFound), ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));
    public static readonly ErrorKind ModelNotFound = new(nameof(ModelNotFound), ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));
    public static readonly ErrorKind RoleNotFound = new(nameof(RoleNotFound), ErrorGroup.Knowledge, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));

    // Connecting a directory
    public static readonly ErrorKind NoFolder = new(nameof(NoFolder), ErrorGroup.Connecting, ErrorCategory.ObjectNotFound, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryExists = new(nameof(DirectoryExists), ErrorGroup.Connecting, ErrorCategory.ResourceExists, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryLeftover = new(nameof(DirectoryLeftover), ErrorGroup.Connecting, ErrorCategory.ResourceExists, typeof(CicDirectoryException));
    public static readonly ErrorKind NotADirectory = new(nameof(NotADirectory), ErrorGroup.Connecting, ErrorCategory.InvalidData, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryOutdated = new(nameof(DirectoryOutdated), ErrorGroup.Connecting, ErrorCategory.InvalidData, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryTooNew = new(nameof(DirectoryTooNew), ErrorGroup.Connecting, ErrorCategory.InvalidData, typeof(CicDirectoryException));
    public static readonly ErrorKind SqliteNotAvailable = new(nameof(SqliteNotAvailable), ErrorGroup.Connecting, ErrorCategory.NotInstalled, typeof(CicDirectoryException));

    // A directory that is connected
    public static readonly ErrorKind NotConnected = new(nameof(NotConnected), ErrorGroup.Connection, ErrorCategory.ConnectionError, typeof(InvalidOperationException));
    public static readonly ErrorKind DirectoryNotFound = new(nameof(DirectoryNotFound), ErrorGroup.Directory, ErrorCategory.ObjectNotFound, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryDamaged = new(nameof(DirectoryDamaged), ErrorGroup.Directory, ErrorCategory.InvalidData, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryReplaced = new(nameof(DirectoryReplaced), ErrorGroup.Directory, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryNotWritable = new(nameof(DirectoryNotWritable), ErrorGroup.Directory, ErrorCategory.WriteError, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryFull = new(nameof(DirectoryFull), ErrorGroup.Directory, ErrorCategory.WriteError, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryBusy = new(nameof(DirectoryBusy), ErrorGroup.Directory, ErrorCategory.ResourceBusy, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryFailed = new(nameof(DirectoryFailed), ErrorGroup.Directory, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));

    // Objects and changes
    public static readonly ErrorKind ObjectNotFound = new(nameof(ObjectNotFound), ErrorGroup.Changes, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));
    public static readonly ErrorKind ObjectExists = new(nameof(ObjectExists), ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException));
    public static readonly ErrorKind PhoneHasName = new(nameof(PhoneHasName), ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException));
    public static readonly ErrorKind StationHasName = new(nameof(StationHasName), ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException));
    public static readonly ErrorKind StationIsManaged = new(nameof(StationIsManaged), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind OperatorRemains = new(nameof(OperatorRemains), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind ObjectInUse = new(nameof(ObjectInUse), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind LicenseInUse = new(nameof(LicenseInUse), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryReference = new(nameof(DirectoryReference), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryKeyTaken = new(nameof(DirectoryKeyTaken), ErrorGroup.Changes, ErrorCategory.ResourceExists, typeof(CicDirectoryException));
    public static readonly ErrorKind TextNotStorable = new(nameof(TextNotStorable), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind NothingCommitted = new(nameof(NothingCommitted), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind InvalidSiteName = new(nameof(InvalidSiteName), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind InvalidLicenseCount = new(nameof(InvalidLicenseCount), ErrorGroup.Changes, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind TemplateHasAccess = new(nameof(TemplateHasAccess), ErrorGroup.Changes, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));

    // Classifications and licenses
    public static readonly ErrorKind AllOrSomeClassifications = new(nameof(AllOrSomeClassifications), ErrorGroup.Access, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind ClassificationNotFound = new(nameof(ClassificationNotFound), ErrorGroup.Access, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));
    public static readonly ErrorKind LicenseNotFound = new(nameof(LicenseNotFound), ErrorGroup.Access, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind LicensesOfOneGroup = new(nameof(LicensesOfOneGroup), ErrorGroup.Access, ErrorCategory.InvalidArgument, typeof(ArgumentException));

    // Extensions and passwords
    public static readonly ErrorKind NoStartExtension = new(nameof(NoStartExtension), ErrorGroup.Users, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind InvalidStartExtension = new(nameof(InvalidStartExtension), ErrorGroup.Users, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind PasswordPolicy = new(nameof(PasswordPolicy), ErrorGroup.Users, ErrorCategory.InvalidArgument, typeof(ArgumentException));

    // Phone templates
    public static readonly ErrorKind LocationNotFound = new(nameof(LocationNotFound), ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind TimeZoneNotFound = new(nameof(TimeZoneNotFound), ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind InvalidAudioProtocol = new(nameof(InvalidAudioProtocol), ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind DuplicateLineKey = new(nameof(DuplicateLineKey), ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind LineKeyNotSupported = new(nameof(LineKeyNotSupported), ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind AdvancedOptionsNotSupported = new(nameof(AdvancedOptionsNotSupported), ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind InvalidAdvancedOption = new(nameof(InvalidAdvancedOption), ErrorGroup.Templates, ErrorCategory.InvalidArgument, typeof(ArgumentException));

    // Plans
    public static readonly ErrorKind NothingPlanned = new(nameof(NothingPlanned), ErrorGroup.Plans, ErrorCategory.InvalidData, typeof(CicDirectoryException));
    public static readonly ErrorKind OnePlanOnly = new(nameof(OnePlanOnly), ErrorGroup.Plans, ErrorCategory.InvalidArgument, typeof(ArgumentException));
    public static readonly ErrorKind PlanNotReadable = new(nameof(PlanNotReadable), ErrorGroup.Plans, ErrorCategory.InvalidData, typeof(CicDirectoryException));
    public static readonly ErrorKind PlanHasConflicts = new(nameof(PlanHasConflicts), ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind OtherDirectory = new(nameof(OtherDirectory), ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind DirectoryMoved = new(nameof(DirectoryMoved), ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind OtherRevision = new(nameof(OtherRevision), ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind ObjectMoved = new(nameof(ObjectMoved), ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind PasswordNotInList = new(nameof(PasswordNotInList), ErrorGroup.Plans, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind PasswordSourceChanged = new(nameof(PasswordSourceChanged), ErrorGroup.Plans, ErrorCategory.InvalidData, typeof(CicDirectoryException));
    public static readonly ErrorKind PasswordRequired = new(nameof(PasswordRequired), ErrorGroup.Plans, ErrorCategory.InvalidArgument, typeof(CicDirectoryException));
    public static readonly ErrorKind PasswordNotNeeded = new(nameof(PasswordNotNeeded), ErrorGroup.Plans, ErrorCategory.InvalidArgument, typeof(CicDirectoryException));

    // Undo
    public static readonly ErrorKind ImportNotFound = new(nameof(ImportNotFound), ErrorGroup.Undo, ErrorCategory.ObjectNotFound, typeof(ItemNotFoundException));
    public static readonly ErrorKind NothingToUndo = new(nameof(NothingToUndo), ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind AlreadyUndone = new(nameof(AlreadyUndone), ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind TouchedSince = new(nameof(TouchedSince), ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind CannotUndo = new(nameof(CannotUndo), ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind KeyTakenSince = new(nameof(KeyTakenSince), ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind UndoInUse = new(nameof(UndoInUse), ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind UndoLacks = new(nameof(UndoLacks), ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));
    public static readonly ErrorKind UndoOverdraws = new(nameof(UndoOverdraws), ErrorGroup.Undo, ErrorCategory.InvalidOperation, typeof(CicDirectoryException));

    /// <summary>All kinds, in the order above.</summary>
    public static IReadOnlyList<ErrorKind> All { get; } =
    [
        .. typeof(ErrorCatalog)
            .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(field => field.FieldType == typeof(ErrorKind))
            .OrderBy(field => field.MetadataToken)
            .Select(field => (ErrorKind)field.GetValue(null)!),
    ];

    // After the list of them all, which it is made of.
    private static readonly Dictionary<string, ErrorKind> ById = All.ToDictionary(kind => kind.Id);

    /// <summary>The error of an id, or null where it is not one of these: an issue's code.</summary>
    public static ErrorKind? Find(string id) => ById.TryGetValue(id, out ErrorKind? kind) ? kind : null;
}
