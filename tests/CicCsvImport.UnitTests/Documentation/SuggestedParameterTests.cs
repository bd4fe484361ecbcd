using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CicCsvImport.Core.Issues;
using CicCsvImport.Session;
using CicCsvImport.Streams;
using CicCsvImport.UnitTests.Fixtures;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Documentation;

/// <summary>
/// A text that suggests a parameter suggests one that the cmdlet has. A parameter right after the name of a cmdlet is that
/// cmdlet's; any other is one of each cmdlet that can write the text.
/// </summary>
public sealed partial class SuggestedParameterTests
{
    private static readonly Dictionary<string, Type> Cmdlets = typeof(CicCmdlet).Assembly.GetExportedTypes()
        .Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false))
        .ToDictionary(type => type.GetCustomAttribute<CmdletAttribute>() is { } named ? $"{named.VerbName}-{named.NounName}" : "");

    private static readonly Dictionary<string, string> Texts = XDocument
        .Load(Repository.GetPath("src", "CicCsvImport.Core", "Text", "Messages.resx"))
        .Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>Cmdlets that write another text with the id of an error.</summary>
    private static readonly Dictionary<(string Id, string Cmdlet), string> Others = new()
    {
        [("FileExists", "Export-CicPasswordReport")] = "Error_ReportExists",
        [("FileExists", "Initialize-CicDirectory")] = "Error_ReportExists",
        [("FileExists", "Invoke-CicImportPlan")] = "Error_ReportExists",
        [("FileExists", "Reset-CicUserPassword")] = "Error_ReportExists",
        [("ObjectExists", "New-CicPhoneTemplate")] = "Plan_TemplateExists",
    };

    [Fact]
    public void An_error_suggests_parameters_of_every_cmdlet_that_writes_it()
    {
        int seen = 0;
        Assert.Empty(
            from cmdlet in Cmdlets.Keys
            from id in GetErrors(Cmdlets[cmdlet])
            from text in TextsOf(id.ToString(), cmdlet)
            where ++seen > 0
            from parameter in GetMissing(text, cmdlet)
            select $"{cmdlet}: {text}: {parameter}");
        Assert.True(seen > 500, "The texts of errors are not found.");
    }

    [Fact]
    public void An_issue_suggests_parameters_of_the_cmdlets_that_read_its_list()
    {
        Assert.Empty(
            from fixture in BadFixtures.All
            from cmdlet in new[] { "Test-" + fixture.Noun, "Import-" + fixture.Noun, "New-CicImportPlan" }
            from text in Texts.Keys.Where(text => text == fixture.Code || text.StartsWith(fixture.Code + "_", StringComparison.Ordinal))
            from parameter in GetMissing(text, cmdlet)
            select $"{cmdlet}: {text}: {parameter}");
    }

    [Fact]
    public void An_issue_of_an_object_suggests_no_parameter_of_a_list()
    {
        // From here on, issues are of values: any cmdlet that takes an object or a value can write them.
        IEnumerable<IssueKind> ofValues = IssueCatalog.All
            .SkipWhile(kind => kind != IssueCatalog.RequiredValueMissing)
            .Where(kind => kind != IssueCatalog.DelimiterDetected && kind != IssueCatalog.SuspectEncoding);

        Assert.DoesNotContain(
            ofValues.SelectMany(kind => new[] { kind.Code, kind.Code + "_Do" }),
            text => GetSuggested(text).Any(one => one.Cmdlet is null));
    }

    [Fact]
    public void Any_other_text_has_its_parameters_from_the_cmdlet()
    {
        string[] codes = [.. IssueCatalog.All.Select(kind => kind.Code)];
        string[] reasons = [.. Enum.GetNames<ErrorId>().Select(id => "Plan_" + id)];

        Assert.Empty(
            from text in Texts.Keys
            where !text.StartsWith("Error_", StringComparison.Ordinal) && !codes.Contains(text.Split('_')[0]) && !reasons.Contains(text)
            from suggested in GetSuggested(text)
            where suggested.Cmdlet is null || !Has(suggested.Cmdlet, suggested.Parameter)
            select $"{text}: -{suggested.Parameter}");
    }

    [Fact]
    public void A_part_of_an_error_suggests_no_parameter()
    {
        string[] ids = Enum.GetNames<ErrorId>();

        Assert.Empty(
            from text in Texts.Keys
            where text.StartsWith("Error_", StringComparison.Ordinal) && !ids.Contains(text.Split('_')[1])
            from suggested in GetSuggested(text)
            where suggested.Cmdlet is null
            select $"{text}: -{suggested.Parameter}");
    }

    [Fact]
    public void The_test_knows_what_a_parameter_is_and_whose()
    {
        Assert.Equal(
            [(null, "Force"), ("New-CicImportPlan", "OnConflict"), (null, "Encoding")],
            Find("Use -Force, a non-Force, New-CicImportPlan -OnConflict or -Encoding."));
        Assert.True(Has("Remove-CicUser", "WhatIf") && Has("Remove-CicUser", "Name") && Has("Get-CicUser", "Verbose"));
        Assert.False(Has("Get-CicUser", "WhatIf") || Has("Get-CicUser", "Force"));
    }

    // A conflict has the reason that stands in the plan.
    private static IEnumerable<string> TextsOf(string id, string cmdlet)
    {
        string[] texts = Others.TryGetValue((id, cmdlet), out string? other) ? [other] : ["Error_" + id, "Plan_" + id];
        return texts.Append("Error_" + id + "_When").Where(Texts.ContainsKey);
    }

    private static IEnumerable<string> GetMissing(string text, string cmdlet) => GetSuggested(text)
        .Where(suggested => !Has(suggested.Cmdlet ?? cmdlet, suggested.Parameter)).Select(suggested => "-" + suggested.Parameter);

    private static IEnumerable<(string? Cmdlet, string Parameter)> GetSuggested(string text) => Find(Texts[text]);

    private static IEnumerable<(string? Cmdlet, string Parameter)> Find(string text) => Suggestion().Matches(text)
        .Select(match => (match.Groups["cmdlet"] is { Success: true } cmdlet ? cmdlet.Value : null, match.Groups["parameter"].Value));

    private static bool Has(string cmdlet, string parameter)
    {
        Type type = Cmdlets[cmdlet];
        bool asks = type.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess;
        bool isOurs = type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))).Any(property =>
            property.Name == parameter || property.GetCustomAttribute<AliasAttribute>()?.AliasNames.Contains(parameter) == true);
        return isOurs || typeof(CommonParameters).GetProperty(parameter) is not null
            || (asks && typeof(ShouldProcessParameters).GetProperty(parameter) is not null);
    }

    private static IEnumerable<ErrorId> GetErrors(Type cmdlet)
    {
        WritesErrorsAttribute[] declared = [.. GetDeclared(cmdlet)];
        return ErrorCatalog.All
            .Where(kind => declared.Any(attribute => attribute.Ids.Contains(kind.Id) || attribute.Groups.Contains(kind.Group)))
            .Select(kind => kind.Id);
    }

    private static IEnumerable<WritesErrorsAttribute> GetDeclared(Type type)
    {
        for (Type? own = type; own is not null; own = own.BaseType)
        {
            if (own.GetCustomAttribute<WritesErrorsAttribute>(inherit: false) is not { } declared)
                continue;
            yield return declared;
            foreach (WritesErrorsAttribute used in declared.Uses.SelectMany(GetDeclared))
                yield return used;
        }
    }

    [GeneratedRegex(@"(?:(?<cmdlet>\b[A-Z][a-z]+-Cic[A-Za-z]+) )?(?<![\w-])-(?<parameter>[A-Z][A-Za-z]+)\b")]
    private static partial Regex Suggestion();
}
