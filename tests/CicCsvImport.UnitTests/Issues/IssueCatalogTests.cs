using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using static CicCsvImport.CicIssueEffect;
using static CicCsvImport.CicIssueSeverity;

namespace CicCsvImport.UnitTests.Issues;

/// <summary>The issue catalogue is the specification's table, and its texts are complete.</summary>
public sealed class IssueCatalogTests
{
    public static TheoryData<string> Codes => [.. IssueCatalog.All.Select(kind => kind.Code)];

    [Fact]
    public void Codes_severities_and_effects_are_those_of_the_specification()
    {
        (CicIssueSeverity, CicIssueEffect, string)[] table =
        [
            (
                Severe,
                FileRejected,
                "FileNotReadable NotText InvalidEncoding UnterminatedQuote LimitExceeded NoColumns WrongList RequiredColumnMissing"),
            (Severe, FileRejected, "WorkbookNotReadable SheetNotFound SeveralSheets"),
            (Notice, None, "OldWorkbook HiddenSheet HiddenRow MergedCell"),
            (Warning, ValueDropped, "FormulaWithoutValue"),
            (Warning, ValueDropped, "UnknownColumn DuplicateColumn TooManyFields"),
            (Warning, None, "StrayQuote"),
            (Warning, RowSkipped, "RowInOneCell RepeatedHeader RequiredValueMissing DuplicateName InvalidName"),
            (Warning, ValueDropped, "DuplicateExtension DuplicateDid DuplicateMacAddress DuplicateMachineName DuplicateNetworkId"),
            (Warning, ValueDropped, "InvalidType InvalidExtension InvalidDid InvalidAddress InvalidMacAddress InvalidMailbox InvalidOcs"),
            (Warning, ValueDropped, "PlaceholderValue MangledNumber AddressPrefixMismatch LabelNotUsed UnknownProxyGroup UnknownStation"),
            (Warning, RowSkipped, "UnknownTemplate UnsupportedManufacturer UnsupportedModel"),
            (Warning, ValueDropped, "TypeName SpreadsheetError DamagedText ControlCharacter LineBreakInCell"),
            (Warning, None, "UnknownModel SuspectEncoding"),
            (Warning, ValueReplaced, "TypeNotSupported MailboxPrefixAdded"),
            (Warning, None, "NewRole"),
            (
                Notice,
                None,
                "NewWorkgroup DelimiterDetected ExtensionAdvice ComputerNameNotFull WeakPassword NetworkIdWithoutDomain NameLengthAdvice"),
            (Notice, None, "UnevenRow FormulaCell InvisibleCharacter StationShared"),
            (Notice, ValueDropped, "IgnoredColumn"),
            (Notice, RowSkipped, "ManagedStation NoSuchObject"),
            (Notice, None, "NotRemoved"),
            (Notice, ValueReplaced, "SpaceReplaced"),
            (Notice, ValueReplaced, "NumberNormalized"),
        ];
        IEnumerable<(string, CicIssueSeverity, CicIssueEffect)> expected =
            table.SelectMany(row => row.Item3.Split(' ').Select(code => (code, row.Item1, row.Item2)));

        Assert.Equal(expected.Order(), IssueCatalog.All.Select(kind => (kind.Code, kind.Severity, kind.Effect)).Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_issue_has_a_reason_an_explanation_and_a_suggestion(string code)
    {
        Assert.All([code, code + "_When", code + "_Do"], id => Assert.NotEmpty(Messages.Get(id)));
    }

    // Explanation and suggestion are shown as they stand: a placeholder in them would be seen.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Explanation_and_suggestion_have_no_placeholder(string code)
    {
        Assert.All([code + "_When", code + "_Do"], id => Assert.DoesNotMatch(@"\{\d", Messages.Get(id)));
    }

    [Theory]
    [InlineData("InvalidType", true, RowSkipped)]
    [InlineData("InvalidType", false, ValueDropped)]
    [InlineData("UnknownModel", true, None)]
    [InlineData("DuplicateName", false, RowSkipped)]
    public void In_a_required_column_a_dropped_value_costs_the_row(string code, bool required, CicIssueEffect effect)
    {
        Assert.Equal(effect, IssueCatalog.All.Single(kind => kind.Code == code).EffectIn(required));
    }
}
