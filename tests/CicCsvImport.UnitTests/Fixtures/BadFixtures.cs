using CicCsvImport.UnitTests.Support;
using static CicCsvImport.CicIssueEffect;

namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>The lists of tests/fixtures/bad: one for each issue code, in the order of the specification's table.</summary>
internal static class BadFixtures
{
    private const string Station = TestLists.Station;
    private const string Phone = TestLists.Phone;
    private const string User = TestLists.User;

    public static IReadOnlyList<BadFixture> All { get; } =
    [
        new("NotText", Station, 0, null, FileRejected),
        new("WorkbookNotReadable", User, 0, null, FileRejected) { Extension = ".xlsx" },
        new("SheetNotFound", User, 0, null, FileRejected) { Extension = ".xlsx", Sheet = "Zug" },
        new("SeveralSheets", User, 0, null, FileRejected) { Extension = ".xlsx" },
        new("InvalidEncoding", Station, 3, null, FileRejected),
        new("UnterminatedQuote", Station, 3, null, FileRejected),
        new("LimitExceeded", Station, 2, null, FileRejected),
        new("NoColumns", Station, 1, null, FileRejected),
        new("WrongList", Station, 1, null, FileRejected),
        new("RequiredColumnMissing", Station, 1, "Name", FileRejected),
        new("UnknownColumn", Station, 1, "Colour", ValueDropped),
        new("IgnoredColumn", Station, 1, "Licenses, IsManaged, Path, Line", ValueDropped),
        new("DuplicateColumn", Station, 1, "Extension", ValueDropped),
        new("OldWorkbook", User, 0, null, None) { Extension = ".xls" },
        new("HiddenSheet", User, 0, null, None) { Extension = ".xlsx" },
        new("HiddenRow", User, 2, null, None) { Extension = ".xlsx" },
        new("MergedCell", User, 2, null, None) { Extension = ".xlsx" },
        new("RepeatedHeader", Station, 3, null, RowSkipped),
        new("RowInOneCell", Station, 3, null, RowSkipped),
        new("UnevenRow", Station, 3, null, None),
        new("TooManyFields", Station, 2, null, ValueDropped),
        new("StrayQuote", Station, 2, "Model", None),
        new("RequiredValueMissing", Station, 3, "Name", RowSkipped),
        new("ManagedStation", Station, 3, "Type", RowSkipped),
        new("DuplicateName", Station, 3, "Name", RowSkipped),
        new("TypeName", User, 2, "Workgroups", ValueDropped),
        new("SpreadsheetError", User, 2, "First Name", ValueDropped),
        new("FormulaWithoutValue", User, 2, "Last Name", ValueDropped) { Extension = ".xlsx" },
        new("DamagedText", User, 2, "Last Name", ValueDropped),
        new("ControlCharacter", User, 2, "First Name", ValueDropped),
        new("LineBreakInCell", User, 2, "Network ID", ValueDropped),
        new("SuspectEncoding", User, 2, "Last Name", None),
        new("SpaceReplaced", User, 2, "Workgroups", ValueReplaced),
        new("InvalidName", User, 3, "User Name", RowSkipped),
        new("DuplicateExtension", Station, 3, "Extension", ValueDropped),
        new("DuplicateDid", User, 3, "DID", ValueDropped),
        new("DuplicateMacAddress", Station, 3, "MAC Address", ValueDropped),
        new("DuplicateMachineName", Station, 3, "Machine Name", ValueDropped),
        new("DuplicateNetworkId", User, 3, "Network ID", ValueDropped),
        new("InvalidType", Station, 2, "Type", ValueDropped),
        new("InvalidExtension", Station, 2, "Extension", ValueDropped),
        new("InvalidDid", User, 2, "DID", ValueDropped),
        new("InvalidAddress", Station, 2, "Connection Address", ValueDropped),
        new("InvalidMacAddress", Station, 2, "MAC Address", ValueDropped),
        new("InvalidMailbox", User, 2, "Mailbox", ValueDropped),
        new("InvalidOcs", User, 2, "OCS", ValueDropped),
        new("PlaceholderValue", Station, 2, "Connection Address", ValueDropped),
        new("MangledNumber", User, 2, "DID", ValueDropped),
        new("AddressPrefixMismatch", Phone, 2, "Address", ValueDropped),
        new("LabelNotUsed", Phone, 2, "Label", ValueDropped),
        new("UnknownProxyGroup", Phone, 2, "Proxy Group", ValueDropped) { Know = settings => settings.KnownProxyGroups = ["Remote Agent"] },
        new("UnknownStation", User, 2, "Station Name", ValueDropped) { Know = settings => settings.KnownStations = ["Guest01"] },
        new("UnknownTemplate", Phone, 2, "Template", RowSkipped)
        {
            Templates = [new("My Polycom Template", "Workstation", "Polycom", "IP600")],
        },
        new("UnsupportedManufacturer", Phone, 2, "Manufacturer", RowSkipped),
        new("UnsupportedModel", Phone, 2, "Model", RowSkipped),
        new("UnknownModel", Phone, 2, "Model", None),
        new("TypeNotSupported", Phone, 2, "Type", ValueReplaced),
        new("MailboxPrefixAdded", User, 2, "Mailbox", ValueReplaced),
        new("NumberNormalized", User, 2, "DID", ValueReplaced) { Know = settings => settings.NormalizeNumber = true },
        new("NewRole", User, 2, "Roles", None),
        new("NewWorkgroup", User, 3, "Workgroups", None) { Know = settings => settings.KnownWorkgroups = ["Sales"] },
        new("DelimiterDetected", Station, 1, null, None),
        new("StationShared", User, 3, "Station Name", None),
        new("ExtensionAdvice", Station, 2, "Extension", None),
        new("ComputerNameNotFull", Phone, 2, "Address", None),
        new("WeakPassword", User, 2, "Password", None),
        new("NetworkIdWithoutDomain", User, 2, "Network ID", None),
        new("NameLengthAdvice", User, 2, "User Name", None),
        new("FormulaCell", User, 2, "First Name", None),
        new("InvisibleCharacter", User, 2, "Last Name", None),
    ];
}
