using static CicCsvImport.CicIssueEffect;
using static CicCsvImport.CicIssueSeverity;

namespace CicCsvImport.Core.Issues;

/// <summary>
/// Every issue that a list can have, in the order of the checks. The texts are in Messages.resx: CODE (what is wrong), CODE_When
/// (for the documentation) and CODE_Do (what to do about it).
/// </summary>
internal static class IssueCatalog
{
    // The file
    public static readonly IssueKind FileNotReadable = new(nameof(FileNotReadable), Severe, FileRejected);
    public static readonly IssueKind NotText = new(nameof(NotText), Severe, FileRejected);
    public static readonly IssueKind WorkbookNotReadable = new(nameof(WorkbookNotReadable), Severe, FileRejected);
    public static readonly IssueKind SheetNotFound = new(nameof(SheetNotFound), Severe, FileRejected);
    public static readonly IssueKind SeveralSheets = new(nameof(SeveralSheets), Severe, FileRejected);
    public static readonly IssueKind InvalidEncoding = new(nameof(InvalidEncoding), Severe, FileRejected);
    public static readonly IssueKind UnterminatedQuote = new(nameof(UnterminatedQuote), Severe, FileRejected);
    public static readonly IssueKind LimitExceeded = new(nameof(LimitExceeded), Severe, FileRejected);

    // The header
    public static readonly IssueKind NoColumns = new(nameof(NoColumns), Severe, FileRejected);
    public static readonly IssueKind WrongList = new(nameof(WrongList), Severe, FileRejected);
    public static readonly IssueKind RequiredColumnMissing = new(nameof(RequiredColumnMissing), Severe, FileRejected);
    public static readonly IssueKind UnknownColumn = new(nameof(UnknownColumn), Warning, ValueDropped);
    public static readonly IssueKind DuplicateColumn = new(nameof(DuplicateColumn), Warning, ValueDropped);
    public static readonly IssueKind IgnoredColumn = new(nameof(IgnoredColumn), Notice, ValueDropped);
    public static readonly IssueKind DelimiterDetected = new(nameof(DelimiterDetected), Notice, None);
    public static readonly IssueKind OldWorkbook = new(nameof(OldWorkbook), Notice, None);
    public static readonly IssueKind HiddenSheet = new(nameof(HiddenSheet), Notice, None);
    public static readonly IssueKind HiddenRow = new(nameof(HiddenRow), Notice, None);
    public static readonly IssueKind MergedCell = new(nameof(MergedCell), Notice, None);

    // The record
    public static readonly IssueKind RepeatedHeader = new(nameof(RepeatedHeader), Warning, RowSkipped);
    public static readonly IssueKind RowInOneCell = new(nameof(RowInOneCell), Warning, RowSkipped);
    public static readonly IssueKind TooManyFields = new(nameof(TooManyFields), Warning, ValueDropped);
    public static readonly IssueKind UnevenRow = new(nameof(UnevenRow), Notice, None);
    public static readonly IssueKind StrayQuote = new(nameof(StrayQuote), Warning, None);
    public static readonly IssueKind RequiredValueMissing = new(nameof(RequiredValueMissing), Warning, RowSkipped);
    public static readonly IssueKind ManagedStation = new(nameof(ManagedStation), Notice, RowSkipped);

    // The text of any value
    public static readonly IssueKind TypeName = new(nameof(TypeName), Warning, ValueDropped);
    public static readonly IssueKind SpreadsheetError = new(nameof(SpreadsheetError), Warning, ValueDropped);
    public static readonly IssueKind FormulaWithoutValue = new(nameof(FormulaWithoutValue), Warning, ValueDropped);
    public static readonly IssueKind DamagedText = new(nameof(DamagedText), Warning, ValueDropped);
    public static readonly IssueKind ControlCharacter = new(nameof(ControlCharacter), Warning, ValueDropped);
    public static readonly IssueKind LineBreakInCell = new(nameof(LineBreakInCell), Warning, ValueDropped);
    public static readonly IssueKind PlaceholderValue = new(nameof(PlaceholderValue), Warning, ValueDropped);
    public static readonly IssueKind SuspectEncoding = new(nameof(SuspectEncoding), Warning, None);
    public static readonly IssueKind SpaceReplaced = new(nameof(SpaceReplaced), Notice, ValueReplaced);

    // The value
    public static readonly IssueKind InvalidName = new(nameof(InvalidName), Warning, RowSkipped);
    public static readonly IssueKind InvalidType = new(nameof(InvalidType), Warning, ValueDropped);
    public static readonly IssueKind InvalidExtension = new(nameof(InvalidExtension), Warning, ValueDropped);
    public static readonly IssueKind InvalidDid = new(nameof(InvalidDid), Warning, ValueDropped);
    public static readonly IssueKind InvalidAddress = new(nameof(InvalidAddress), Warning, ValueDropped);
    public static readonly IssueKind InvalidMacAddress = new(nameof(InvalidMacAddress), Warning, ValueDropped);
    public static readonly IssueKind InvalidMailbox = new(nameof(InvalidMailbox), Warning, ValueDropped);
    public static readonly IssueKind InvalidOcs = new(nameof(InvalidOcs), Warning, ValueDropped);
    public static readonly IssueKind MangledNumber = new(nameof(MangledNumber), Warning, ValueDropped);
    public static readonly IssueKind AddressPrefixMismatch = new(nameof(AddressPrefixMismatch), Warning, ValueDropped);
    public static readonly IssueKind LabelNotUsed = new(nameof(LabelNotUsed), Warning, ValueDropped);
    public static readonly IssueKind UnsupportedManufacturer = new(nameof(UnsupportedManufacturer), Warning, RowSkipped);
    public static readonly IssueKind UnsupportedModel = new(nameof(UnsupportedModel), Warning, RowSkipped);
    public static readonly IssueKind UnknownModel = new(nameof(UnknownModel), Warning, None);
    public static readonly IssueKind TypeNotSupported = new(nameof(TypeNotSupported), Warning, ValueReplaced);
    public static readonly IssueKind MailboxPrefixAdded = new(nameof(MailboxPrefixAdded), Warning, ValueReplaced);
    public static readonly IssueKind NumberNormalized = new(nameof(NumberNormalized), Notice, ValueReplaced);

    // References to other objects
    public static readonly IssueKind UnknownTemplate = new(nameof(UnknownTemplate), Warning, RowSkipped);
    public static readonly IssueKind UnknownProxyGroup = new(nameof(UnknownProxyGroup), Warning, ValueDropped);
    public static readonly IssueKind UnknownStation = new(nameof(UnknownStation), Warning, ValueDropped);
    public static readonly IssueKind NewRole = new(nameof(NewRole), Warning, None);
    public static readonly IssueKind NewWorkgroup = new(nameof(NewWorkgroup), Notice, None);

    // Uniqueness
    public static readonly IssueKind DuplicateName = new(nameof(DuplicateName), Warning, RowSkipped);
    public static readonly IssueKind DuplicateExtension = new(nameof(DuplicateExtension), Warning, ValueDropped);
    public static readonly IssueKind DuplicateDid = new(nameof(DuplicateDid), Warning, ValueDropped);
    public static readonly IssueKind DuplicateMacAddress = new(nameof(DuplicateMacAddress), Warning, ValueDropped);
    public static readonly IssueKind DuplicateMachineName = new(nameof(DuplicateMachineName), Warning, ValueDropped);
    public static readonly IssueKind DuplicateNetworkId = new(nameof(DuplicateNetworkId), Warning, ValueDropped);

    // Advice
    public static readonly IssueKind StationShared = new(nameof(StationShared), Notice, None);
    public static readonly IssueKind ExtensionAdvice = new(nameof(ExtensionAdvice), Notice, None);
    public static readonly IssueKind ComputerNameNotFull = new(nameof(ComputerNameNotFull), Notice, None);
    public static readonly IssueKind WeakPassword = new(nameof(WeakPassword), Notice, None);
    public static readonly IssueKind NetworkIdWithoutDomain = new(nameof(NetworkIdWithoutDomain), Notice, None);
    public static readonly IssueKind NameLengthAdvice = new(nameof(NameLengthAdvice), Notice, None);
    public static readonly IssueKind FormulaCell = new(nameof(FormulaCell), Notice, None);
    public static readonly IssueKind InvisibleCharacter = new(nameof(InvisibleCharacter), Notice, None);

    // The plan, when the lists have been compared with the directory
    public static readonly IssueKind NoSuchObject = new(nameof(NoSuchObject), Notice, RowSkipped);
    public static readonly IssueKind NotRemoved = new(nameof(NotRemoved), Notice, None);

    /// <summary>
    /// An object that exceeds a limit. Unlike a file, it is not wrong as a whole list: the objects before it have been imported already.
    /// </summary>
    internal static readonly IssueKind ObjectLimitExceeded = LimitExceeded with { Severity = Warning, Effect = RowSkipped };

    /// <summary>All kinds, in the order above.</summary>
    public static IReadOnlyList<IssueKind> All { get; } =
    [
        .. typeof(IssueCatalog)
            .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(field => field.FieldType == typeof(IssueKind))
            .OrderBy(field => field.MetadataToken)
            .Select(field => (IssueKind)field.GetValue(null)!),
    ];
}
