namespace CicCsvImport.Core.Issues;

/// <summary>
/// The ids of all errors, but for those of lists, which are the codes of the issue catalogue. They are the module's promise: a
/// script compares them with FullyQualifiedErrorId. The text of an error is Error_ID, and Error_ID_When says in the help when
/// it comes and what to do.
/// </summary>
internal enum ErrorId
{
    // Any cmdlet
    InvalidSettings,
    PathNotUsable,
    NotFileSystem,

    // Reading lists
    NotAPath,
    InvalidDelimiter,
    UnknownColumnName,
    InvalidVariableName,
    WarningsFound,
    RejectPathIsList,

    // Writing files
    FileExists,
    FileNotWritable,
    MixedPhones,
    NotAUser,

    // Objects that are given
    NotAListObject,
    RequiredValueMissing,
    ValueNotWritable,

    // Knowing
    ListNotFound,
    ColumnNotFound,
    CodeNotFound,
    ManufacturerNotFound,
    ModelNotFound,
    RoleNotFound,

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
    DirectoryReplaced,
    DirectoryNotWritable,
    DirectoryFull,
    DirectoryBusy,
    DirectoryFailed,

    // Objects and changes
    ObjectNotFound,
    ObjectExists,
    PhoneHasName,
    StationHasName,
    StationIsManaged,
    OperatorRemains,
    ObjectInUse,
    LicenseInUse,
    DirectoryReference,
    DirectoryKeyTaken,
    TextNotStorable,
    NothingCommitted,
    InvalidSiteName,
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
    OnePlanOnly,
    PlanNotReadable,
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
