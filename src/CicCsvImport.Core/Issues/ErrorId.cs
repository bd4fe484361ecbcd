namespace CicCsvImport.Core.Issues;

/// <summary>
/// The ids of all errors except those of lists, which are the codes of the issue catalog. Scripts compare them with
/// FullyQualifiedErrorId, so they never change. The text of an error is Error_ID. Error_ID_When explains in the help when the error
/// occurs and what to do.
/// </summary>
internal enum ErrorId
{
    // All cmdlets
    InvalidSettings,
    PathNotUsable,
    NotFileSystem,
    InputNotTaken,
    InputNotUsable,
    ParameterNotText,

    // Reading lists
    NotAPath,
    NotAFile,
    LinesPiped,
    TextRequired,
    QuietOrSummary,
    InvalidDelimiter,
    UnknownColumnName,
    InvalidVariableName,
    WarningsFound,
    RejectPathIsList,
    AnnotatedPathIsList,
    ObjectsNotAnnotated,

    // Writing files
    FileExists,
    FileNotWritable,
    WorkbookNotSupported,
    CsvParameterForWorkbook,
    MixedPhones,
    NotAUser,
    NothingToReport,
    OneReportOnly,
    ReportFormatUnknown,
    LogoNotUsable,
    ReportIncomplete,

    // Input objects
    NotAListObject,
    RequiredValueMissing,
    ValueNotWritable,

    // Reference data
    ListNotFound,
    ColumnNotFound,
    CodeNotFound,
    ManufacturerNotFound,
    ModelNotFound,
    RoleNotFound,
    SettingNotFound,
    InvalidPattern,

    // Connecting a directory
    NoFolder,
    DirectoryExists,
    DirectoryLeftover,
    NotADirectory,
    DirectoryOutdated,
    DirectoryTooNew,
    SqliteNotAvailable,

    // A directory that is connected
    NotConnected,
    DirectoryNotFound,
    DirectoryDamaged,
    DirectoryLogForeign,
    DirectoryReplaced,
    DirectoryNotWritable,
    DirectoryFull,
    DirectoryBusy,
    DirectoryFailed,

    // Objects and changes
    ObjectNotFound,
    NotAnExtension,
    ReversedRange,
    ChangeNotFound,
    PropertyNotFound,
    AccountNotFound,
    ReversedPeriod,
    ObjectExists,
    PhoneHasName,
    StationHasName,
    StationIsManaged,
    OperatorRemains,
    LastAdministrator,
    OperatorKeepsName,
    RoleRemains,
    RightNotFound,
    InvalidRight,
    NameTaken,
    RenamedTwice,
    NewNameMissing,
    ObjectInUse,
    LicenseInUse,
    DirectoryReference,
    DirectoryKeyTaken,
    TextNotStorable,
    NothingCommitted,
    NothingToSet,
    ConfirmationNotPossible,
    InvalidSiteName,
    AdministratorRequired,
    InvalidLicenseCount,
    TemplateHasAccess,

    // Classifications and licenses
    AllOrSomeClassifications,
    ClassificationNotFound,
    LicenseNotFound,
    LicensesOfOneGroup,

    // Extensions and passwords
    NoStartExtension,
    InvalidStartExtension,
    PasswordPolicy,

    // Phone templates
    LocationNotFound,
    TimeZoneNotFound,
    InvalidAudioProtocol,
    DuplicateLineKey,
    LineKeyNotSupported,
    AdvancedOptionsNotSupported,
    InvalidAdvancedOption,

    // Plans
    NothingPlanned,
    ListedAndRemoved,
    NothingToCompare,
    NothingCompared,
    OnePlanOnly,
    PlanNotReadable,
    PlanEdited,
    OtherFingerprint,
    PlanHasConflicts,
    OtherDirectory,
    DirectoryMoved,
    OtherRevision,
    ObjectMoved,
    PasswordNotInList,
    PasswordSourceChanged,
    PasswordRequired,
    PasswordNotNeeded,

    // Undo
    ImportNotFound,
    NothingToUndo,
    AlreadyUndone,
    TouchedSince,
    CannotUndo,
    KeyTakenSince,
    UndoInUse,
    UndoLacks,
    UndoOverdraws,
}
