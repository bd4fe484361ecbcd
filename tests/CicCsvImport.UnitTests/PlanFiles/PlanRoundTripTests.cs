using System.Text;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.PlanFiles;

/// <summary>A plan read back is the one that was saved; its passwords, and what could tell them, were never in the file.</summary>
public sealed class PlanRoundTripTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_plan_of_all_kinds_comes_back_as_it_was(int seed)
    {
        CicImportPlan plan = PlanSamples.OfEverything(seed);

        string text = PlanText.Write(plan);
        CicImportPlan read = PlanText.Read(text);

        Assert.Equal(PlanText.Lines(plan), PlanText.Lines(read));
        Assert.Equal(text, PlanText.Write(read));
    }

    [Fact]
    public void The_samples_have_every_property_that_an_object_can_have()
    {
        ObjectChange[] changes = [.. PlanSamples.OfEverything(seed: 1).ObjectChanges];

        Assert.All(KindCatalog.All.SelectMany(kind => kind.Columns).Where(column => !column.IsSecret), column => Assert.Contains(
            changes, change => change.Properties.Any(property => property.Column == column && property.New is not null)));
    }

    [Fact]
    public void A_plan_of_nothing_comes_back()
    {
        CicImportPlan plan = new(Guid.NewGuid(), revision: 0, []);

        Assert.Equal(PlanText.Lines(plan), PlanText.Lines(PlanText.Read(PlanText.Write(plan))));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Text_of_Windows_PowerShell_is_read(string encoding)
    {
        CicImportPlan plan = PlanSamples.OfEverything(1);
        var utf16 = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. utf16.GetPreamble(), .. utf16.GetBytes(PlanText.Write(plan))];

        Assert.Equal(PlanText.Lines(plan), PlanText.Lines(PlanText.Read(bytes)));
        PlanText.Fault([.. bytes, 0xD8]);
    }

    [Fact]
    public void A_byte_order_mark_of_an_editor_does_no_harm()
    {
        byte[] bytes =
        [
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes(PlanText.Write(PlanSamples.OfEverything(1)).Replace("\n", "\r\n", StringComparison.Ordinal)),
        ];

        Assert.NotEmpty(PlanText.Read(bytes).Changes);
    }

    /// <summary>For approval, each property is readable on one line.</summary>
    [Fact]
    public void It_is_made_to_be_read()
    {
        var old = new CicUser { UserName = "jürgen", Extension = "5556", Roles = new("Agent") };
        var @new = new CicUser { UserName = "jürgen", Extension = "5557", Roles = new("Agent|Supervisor") };

        string[] lines = PlanText.Write(PlanSamples.Of(ObjectChange.Update(old, @new))).Split('\n');

        Assert.Contains("      \"name\": \"jürgen\",", lines);
        Assert.Contains("        \"Extension\": [\"5556\",\"5557\"],", lines);
        Assert.Contains("        \"Roles\": [[\"Agent\"],[\"Agent\",\"Supervisor\"]]", lines);
    }

    [Theory]
    [InlineData(PasswordOrigin.Given, "given")]
    [InlineData(PasswordOrigin.Command, "command")]
    [InlineData(PasswordOrigin.Generated, "generated")]
    internal void Of_a_password_it_says_how_it_comes_to_be_and_nothing_else(PasswordOrigin origin, string word)
    {
        var password = SecureText.Protect("moonshine-1");
        string hash = new PasswordHasher(Repository.Settings().Passwords).Hash(password);
        var old = new CicUser { UserName = "anna", Password = SecureText.Protect("moonshine-0") };
        old.SetKnown(UserAccount.PasswordHash, "hash-of-old");
        var @new = new CicUser { UserName = "anna", Extension = "1", Path = PlanSamples.List, Line = 2, Password = password };
        @new.SetKnown(UserAccount.PasswordHash, hash);
        ObjectChange change = ObjectChange.Update(old, @new, origin, password);
        Assert.Contains(change.Properties, property => property.Column == UserAccount.PasswordHash);

        string text = PlanText.Write(PlanSamples.Of(change, ObjectChange.Create(@new, origin, password)));

        Assert.Contains($"\"password\": \"{word}\"", text, StringComparison.Ordinal);
        Assert.All(
            ["moonshine", "hash", hash, "PasswordHash", hash.Split('$')[^1]],
            secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(PlanText.Read(text).ObjectChanges, read => Assert.Null(read.Password));
    }

    /// <summary>The hash that a removed user has is not in the file.</summary>
    [Fact]
    public void A_removal_comes_back_without_the_hash()
    {
        var user = new CicUser { UserName = "anna", Extension = "0100" };
        user.SetKnown(UserAccount.PasswordHash, "hash-of-old");
        CicImportPlan plan = PlanSamples.Of(ObjectChange.Remove(user));

        string text = PlanText.Write(plan);
        CicImportPlan read = PlanText.Read(text);

        Assert.DoesNotContain("hash-of-old", text, StringComparison.Ordinal);
        Assert.Equal(CicChangeAction.Remove, Assert.Single(read.ObjectChanges).Action);
        Assert.Equal(plan.Fingerprint, read.Fingerprint);
        Assert.Equal("0100", ((CicUser)read.ObjectChanges[0].ToRecord()).Extension);
    }

    [Fact]
    public void Half_a_character_is_refused_before_it_becomes_another()
    {
        CicImportPlan plan = PlanSamples.Of(ObjectChange.Create(new CicStation { Name = "S1", Model = "\uD83D" }));

        Assert.Equal("TextNotStorable", Assert.Throws<CicDirectoryException>(() => PlanText.Write(plan)).ErrorId);
    }

    [Fact]
    public void A_time_is_the_same_moment_in_another_time_zone()
    {
        CicImportPlan plan = PlanSamples.Of();
        string text = PlanText.Write(plan);
        int start = text.IndexOf("\"created\": \"", StringComparison.Ordinal) + "\"created\": \"".Length;
        string time = text.Substring(start, text.IndexOf('"', start) - start);
        string elsewhere = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)
            .ToOffset(TimeSpan.FromHours(5.5))
            .ToString("o");

        Assert.Equal(plan.Created, PlanText.Read(text.Replace(time, elsewhere, StringComparison.Ordinal)).Created);
    }
}
