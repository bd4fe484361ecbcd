using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>A new list needs only a definition to be read, checked, distinguished and written.</summary>
public sealed class FifthListTests
{
    private const string Noun = "CicSkillCsv";

    private static readonly Column Code = new TextColumn("Skill Code", "Code")
    {
        Description = "The skill's code.",
        Form = "digits",
        Rules = [DigitRules.Extension],
        Key = new UniqueConstraint(IssueCatalog.DuplicateName, text => text),
    };

    private static readonly Column Level = new TextColumn("Level", "Level")
    {
        Description = "How well it is mastered.",
        Form = "any text",
        Aliases = ["Grade"],
        Default = (_, _) => "1",
    };

    private static readonly Column Speakers = new NamesColumn("Speakers", "Speakers") { Description = "Who speaks it.", Form = "names" };

    private static readonly ListDefinition Definition = new()
    {
        Name = "Skill",
        Title = "skill list",
        Noun = Noun,
        Columns = [Code.Required(), Level, Speakers],
        RowRules = [TopLevelHasSpeakers],
    };

    private static readonly ObjectSchema Skills = new("skill", () => new Skill(), Definition);

    private static readonly ListCatalog Catalog = new([.. VendorLists.Catalog.Lists, Definition]);

    private static TestLists Lists => new() { Catalog = Catalog };

    [Fact]
    public void It_is_read()
    {
        Skill skill = Lists.Read(Noun, "GRADE,skill code,Speakers\n,007,Ann|Bob\n").Clean<Skill>();

        Assert.Equal(("007", "1", true), (skill.Text(Code), skill.Text(Level), skill.IsDefault("Level")));
        Assert.Equal(["Ann", "Bob"], (CicNameList)skill[Speakers]!);
    }

    [Fact]
    public void It_is_checked()
    {
        ListContent content = Lists.Read(Noun, "Skill Code,Level,Speakers,Colour\n1,,\n1,,\nx,,\n2,9,\n");

        Assert.Equal(
            [("UnknownColumn", 1), ("DuplicateName", 3), ("InvalidExtension", 4), ("StrayQuote", 5)],
            content.Issues.Select(issue => (issue.Code, issue.Line)));
        Assert.All(content.Issues, issue => Assert.Equal("Skill", issue.List));
        Assert.Equal(2, content.Records.Count);
    }

    [Fact]
    public void It_is_told_apart()
    {
        CicIssue issue = Lists.Read(TestLists.User, "Skill Code,Level\n1,2\n").SingleIssue("WrongList");

        Assert.Contains("Import-" + Noun, issue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written()
    {
        using var file = new TemporaryFile();
        Skill skill = Lists.Read(Noun, "Skill Code,Speakers\n007,\"Ann;Bob, jr\"\n").Clean<Skill>();

        using (var exporter = new ListExporter(file.Path, Definition, System.Text.Encoding.UTF8, ',', overwrite: false, ownerOnly: false))
        {
            exporter.Write(Exported.Cells(skill, Definition));
            exporter.Commit();
        }

        Assert.Equal("Skill Code,Level,Speakers\r\n007,,\"Ann|Bob, jr\"\r\n", File.ReadAllText(file.Path));
    }

    // A rule of the list's own: any issue of the catalogue will do to see that it is run.
    private static void TopLevelHasSpeakers(Row row)
    {
        if (row.Record.Text(Level) == "9" && NameComparer.Same(row.Record.Text(Code), "2"))
            row.GetCell(Level).Note(IssueCatalog.StrayQuote);
    }

    private sealed class Skill() : CicObject(Skills);
}
