using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CicCsvImport.Core.Issues;
using CicCsvImport.Session;
using CicCsvImport.Streams;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Documentation;

/// <summary>The catalogue of errors, of which the help is made, has what the code writes, and nothing else.</summary>
public sealed partial class ErrorCatalogTests
{
    private static readonly string[] Sources =
    [
        .. Directory.EnumerateFiles(Repository.GetPath("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetFileName(path) != "ErrorCatalog.cs")
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void The_catalogue_has_each_id_once_and_in_its_order() =>
        Assert.Equal(Enum.GetValues<ErrorId>(), ErrorCatalog.All.Select(kind => kind.Id));

    [Fact]
    public void Every_error_of_the_catalogue_is_written_somewhere()
    {
        // An attribute only documents the error, which is not a use.
        string code = WritesErrors().Replace(string.Concat(Sources), "");

        Assert.DoesNotContain(Enum.GetNames<ErrorId>(), id => !Regex.IsMatch(code, $"\\bErrorId\\.{id}\\b"));
    }

    [Fact]
    public void Every_error_is_in_the_notes_of_some_cmdlet()
    {
        WritesErrorsAttribute[] declared =
        [
            .. typeof(CicCmdlet).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<WritesErrorsAttribute>(inherit: false)),
        ];

        Assert.Empty(ErrorCatalog.All
            .Where(kind => !declared.Any(attribute => attribute.Ids.Contains(kind.Id) || attribute.Groups.Contains(kind.Group)))
            .Select(kind => kind.Id));
    }

    [Fact]
    public void Every_error_says_when_it_comes_and_a_catchable_exception()
    {
        foreach (ErrorKind kind in ErrorCatalog.All)
        {
            Assert.EndsWith(".", kind.When, StringComparison.Ordinal);
            Assert.True(kind.Exception.IsAssignableTo(typeof(Exception)) && kind.Exception.IsPublic, kind.Id.ToString());
            Assert.NotEqual(ErrorCategory.NotSpecified, kind.Category);
        }
    }

    [Fact]
    public void A_text_of_an_error_belongs_to_an_error()
    {
        // The texts of an error that has several, or that stands in another's message.
        string[] parts =
        [
            "IsFolder", "TypeName", "SeveralValues", "NestedValue", "NestedName", "NotEncodable", "HasNul", "NameWithSeparator",
            "PlatformNotSupported", "LibraryNotLoaded", "UnknownEncoding", "ReportExists", "NotOrdinary", "IsDatabase", "IsSettings",
            "IsPlannedList", "IsReportedList", "IsLink", "LinkOfOthers", "LinkWithoutEnd", "BecameLink", "TooLongForWorkbook",
            "WorkbookFull", "NullItem", "TooManyItems",
        ];

        Assert.Empty(XDocument.Load(Repository.GetPath("src", "CicCsvImport.Core", "Text", "Messages.resx"))
            .Descendants("data").Select(data => data.Attribute("name")!.Value)
            .Where(name => name.StartsWith("Error_", StringComparison.Ordinal))
            .Select(name => Regex.Replace(name["Error_".Length..], "_When$", ""))
            .Distinct().Except(Enum.GetNames<ErrorId>()).Except(parts));
    }

    [GeneratedRegex("""\[WritesErrors\([^]]*\]\)?""")]
    private static partial Regex WritesErrors();
}
