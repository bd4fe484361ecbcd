using System.Text;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.PlanFiles;

/// <summary>A plan file that is not as it was written is refused as a whole: the error names the file and the place in it.</summary>
public sealed class PlanFaultTests
{
    private static readonly string Good = PlanText.Write(PlanSamples.Of(
        PlanSamples.User("anna", PasswordOrigin.Given),
        PlanSamples.User("bert", PasswordOrigin.None, action: CicChangeAction.Update),
        ObjectChange.Keep(CicChangeAction.Skip, new CicUser { UserName = "carl" }, "It exists."),
        ObjectChange.Create(new CicStation { Name = "S1", AllClassifications = true, Licenses = new("Basic") }),
        ObjectChange.Create(License())));

    private static CicObject License()
    {
        CicObject license = SiteSchemas.License.Create();
        license.SetKnown(SiteSchemas.LicenseName, "Client Access");
        license.SetKnown(SiteSchemas.LicenseCount, 12);
        return license;
    }

    [Theory]
    [InlineData("\"CicCsvImport plan\"", "\"Another plan\"", "not written by Export-CicImportPlan")]
    [InlineData("  \"format\": \"CicCsvImport plan\",\n", "", "not written by Export-CicImportPlan")]
    [InlineData("\"format\": \"CicCsvImport plan\"", "\"format\": 1", "line 2, format")]
    [InlineData("\"version\": 2", "\"version\": 3", "it has version 3")]
    [InlineData("\"version\": 2", "\"version\": 1", "line 4, fingerprint): there is no such property")]
    [InlineData("\"version\": 2", "\"version\": \"2\"", "line 3, version")]
    [InlineData("\"version\": 2,", "", "'version' is missing")]
    [InlineData("\"options\": ", "\"options\": null, \"x\": ", "x): there is no such property")]
    [InlineData("  \"droppedValues\": 1,\n", "", "'droppedValues' is missing")]
    [InlineData("\"code\": \"InvalidExtension\"", "\"code\": \"None\"", "issues[0].code): the value must be one of FileNotReadable, ")]
    [InlineData("\"effect\": \"ValueDropped\"", "\"effect\": \"FileRejected\"", "issues[0].effect): the value must be one of None, ")]
    [InlineData("\"record\": 3", "\"record\": -3", "issues[0].record")]
    [InlineData("      \"path\": \"/lists/users.csv\",\n      \"line\": 4", "      \"line\": 4", "issues[0]): 'path' is missing")]
    [InlineData("\"revision\": 7", "\"revision\": -7", "directory.revision): the value must be a whole number of 0 or more")]
    [InlineData("\"revision\": 7", "\"revision\": 7.5", "directory.revision")]
    [InlineData("\"revision\": 7", "\"revision\": 99999999999999999999", "directory.revision")]
    [InlineData("\"revision\": 7", "\"revision\": 7, \"extra\": 1", "directory.extra): there is no such property")]
    [InlineData("\"revision\": 7", "\"revision\": 7, \"revision\": 8", "line 8, directory.revision): the property occurs twice")]
    [InlineData("\"id\": \"", "\"id\": \"x", "directory.id): the value must be a GUID")]
    [InlineData("\"created\": \"", "\"created\": \"x", "created): the value must be a time")]
    [InlineData("\"skippedRows\": 3", "\"skippedRows\": 3000000000", "skippedRows")]
    [InlineData("\"skippedRows\": 3", "\"skippedRows\": null", "skippedRows")]
    [InlineData("\"skippedRows\": 3,\n", "", "'skippedRows' is missing")]
    [InlineData("\"skippedRows\"", "\"SkippedRows\"", "SkippedRows): there is no such property")]
    [InlineData("\"sha256\": \"AA", "\"sha256\": \"aa", "sources[0].sha256): the value must be 64 hexadecimal digits")]
    [InlineData("\"sha256\": \"AA", "\"sha256\": \"A", "sources[0].sha256")]
    [InlineData("windows-1252", "windows-9999", "sources[1].read.encoding")]
    [InlineData("\"delimiter\": \";\"", "\"delimiter\": \"x\"", "sources[1].read.delimiter")]
    [InlineData("\"delimiter\": \";\"", "\"delimiter\": \";;\"", "sources[1].read.delimiter")]
    [InlineData(
        "\"noun\": \"CicUserCsv\"",
        "\"noun\": \"CicRoleCsv\"",
        "sources[1].read.noun): the value must be one of CicStationCsv, CicPhoneCsv, CicUserCsv")]
    [InlineData("\"User Name\"", "\"Model\"", "sources[1].read.headerMap")]
    [InlineData(
        "\"action\": \"skip\"",
        "\"action\": \"delete\"",
        "changes[2].action): the value must be one of create, update, remove, unchanged, skip, conflict")]
    [InlineData(
        "\"action\": \"update\"",
        "\"action\": \"remove\"",
        "changes[1].properties.Extension[1]): a removed object cannot have a new value")]
    [InlineData("\"action\": \"skip\"", "\"action\": \"Skip\"", "changes[2].action")]
    [InlineData("\"action\": \"skip\"", "\"action\": 3", "changes[2].action")]
    [InlineData("\"action\": \"skip\"", "\"action\": \"create\"", "user 'carl': a created user must have a password")]
    [InlineData("\"action\": \"skip\"", "\"action\": \"update\"", "user 'carl': the action update does not fit")]
    [InlineData("\"action\": \"update\"", "\"action\": \"unchanged\"", "user 'bert': the action unchanged does not fit")]
    [InlineData(
        "\"action\": \"update\"",
        "\"action\": \"create\"",
        "changes[1].properties.Extension[0]): a created object cannot have an old value")]
    [InlineData("\"kind\": \"station\"", "\"kind\": \"trunk\"", "changes[3].kind): the value must be one of role, ")]
    [InlineData("\"name\": \"anna\"", "\"name\": \" \"", "changes[0].name")]
    [InlineData("\"name\": \"anna\"", "\"name\": [\"anna\"]", "changes[0].name): the value must be a string")]
    [InlineData("\"name\": \"anna\"", "\"name\": \"\\ud83d\"", "it is not valid JSON, or it is damaged")]
    [InlineData("\"name\": \"anna\",", "", "'name' is missing")]
    [InlineData("\"line\": 2", "\"line\": \"2\"", "changes[0].line")]
    [InlineData("\"line\": 2", "\"line\": 0", "path and line do not refer to")]
    [InlineData(
        "\"path\": \"/lists/users.csv\",\n      \"line\"",
        "\"path\": \"/lists/others.csv\",\n      \"line\"",
        "user 'anna': the password comes from a list, but path and line do not refer to")]
    [InlineData(
        "\"password\": \"given\"", "\"password\": \"1234\"", "changes[0].password): the value must be one of generated, command, given")]
    [InlineData("\"password\": \"given\",\n", "", "a created user must have a password")]
    [InlineData(
        "\"reason\": \"It exists.\"",
        "\"reason\": \"It exists.\", \"password\": \"generated\"",
        "user 'carl': the action skip does not fit")]
    [InlineData("\"name\": \"S1\"", "\"name\": \"S1\", \"password\": \"generated\"", "station 'S1': the action create does not fit")]
    [InlineData("\"Extension\":", "\"Extnsion\":", "changes[0].properties.Extnsion): a plan cannot change this property of a user")]
    [InlineData(
        "\"Extension\":", "\"Extension\": [null, \"1\"], \"Extension\":", "changes[0].properties.Extension): the property occurs twice")]
    [InlineData(
        "\"headerMap\": {",
        "\"headerMap\": { \"A\": \"User Name\", \"A\": \"Password\", ",
        "sources[1].read.headerMap.A): the property occurs twice")]
    [InlineData("\"Extension\":", "\"UserName\":", "changes[0].properties.UserName")]
    [InlineData("\"Extension\":", "\"PasswordHash\":", "changes[0].properties.PasswordHash")]
    [InlineData("\"Extension\":", "\"Password\":", "changes[0].properties.Password")]
    [InlineData(
        "[null,\"0100\"]", "[\"0100\"]", "changes[0].properties.Extension): the value must be an array of the old value and the new value")]
    [InlineData("[null,\"0100\"]", "\"0100\"", "changes[0].properties.Extension")]
    [InlineData("[null,\"0100\"]", "[null,100]", "changes[0].properties.Extension[1]): the value must be a string")]
    [InlineData("[null,\"0100\"]", "[null,[\"0100\"]]", "changes[0].properties.Extension[1]): the value must be a string")]
    [InlineData("[null,\"0100\"]", "[null,\" \"]", "changes[0].properties.Extension[1]): the property cannot have this value")]
    [InlineData("[null,\"Yes\"]", "[null,\"yes\"]", "changes[3].properties.AllClassifications[1]): the property cannot have this value")]
    [InlineData("[null,\"Yes\"]", "[null,true]", "changes[3].properties.AllClassifications[1]")]
    [InlineData("[null,[\"Basic\"]]", "[null,\"Basic\"]", "changes[3].properties.Licenses[1]): the value must be an array")]
    [InlineData("[null,[\"Basic\"]]", "[null,[]]", "changes[3].properties.Licenses[1]): the property cannot have this value")]
    [InlineData("[null,[\"Basic\"]]", "[null,[null]]", "changes[3].properties.Licenses[1][0]): the value must be a string")]
    [InlineData("[null,\"12\"]", "[null,\"012\"]", "changes[4].properties.Count[1]): the property cannot have this value")]
    [InlineData("[null,\"12\"]", "[null,\"twelve\"]", "changes[4].properties.Count[1]): the property cannot have this value")]
    [InlineData("[null,\"12\"]", "[null,\"99999999999\"]", "changes[4].properties.Count[1]): the property cannot have this value")]
    [InlineData("\"changes\": [", "\"changes\": [ // a comment\n", "it is not valid JSON")]
    [InlineData("\"changes\": [", "\"changes\": [ 1,", "changes[0]): the value must be an object")]
    [InlineData("\"sources\": [", "\"sources\": [], \"more\": [", "more): there is no such property")]
    [InlineData("\"sources\": [", "\"sources\": [ null, ", "sources[0]): the value must be an object")]
    [InlineData("\"sources\": [", "\"sources\": {}, \"more\": [", "line 12, sources): the value must be an array")]
    [InlineData("\"changes\": [", "\"changes\": [ null,", "changes[0]): the value must be an object")]
    [InlineData("\"path\": \"/site/ünser.cicdb\"", "\"path\": null", "directory.path): the value must be a string")]
    [InlineData("\"line\": 2", "\"line\": -2", "changes[0].line): the value must be a whole number of 0 or more")]
    public void Whatever_is_not_as_it_is_written_is_a_fault_with_its_place(string part, string instead, string expected)
    {
        int at = Good.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, "The sample has no " + part);

        CicDirectoryException fault = PlanText.Fault(Good.Remove(at, part.Length).Insert(at, instead));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Contains("list.csv'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_is_the_line()
    {
        int line = Array.FindIndex(Good.Split('\n'), text => text.Contains("\"kind\": \"station\"", StringComparison.Ordinal)) + 1;

        Assert.Contains(
            $" (line {line}, changes[3].kind):",
            PlanText.Fault(Good.Replace("\"station\"", "\"trunk\"", StringComparison.Ordinal)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_ends_too_early_is_damaged_wherever_it_ends()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Good);

        for (int length = 0; length < bytes.Length - 1; length += 19)
            Assert.Contains("not valid JSON", PlanText.Fault([.. bytes.Take(length)]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"plan\"")]
    public void Another_JSON_is_no_plan(string text) => Assert.Contains("line 1", PlanText.Fault(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"name\": \"package\", \"version\": \"1.0.0\" }")]
    public void Another_object_is_no_plan(string text) =>
        Assert.Contains("not written by Export-CicImportPlan", PlanText.Fault(text).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_no_UTF_8_is_damaged()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Good);
        bytes[Good.IndexOf("bert", StringComparison.Ordinal) + Encoding.UTF8.GetByteCount(Good) - Good.Length] = 0xFF;

        PlanText.Fault(bytes);
    }

    /// <summary>One byte anywhere: the plan is another one then, or there is none; nothing else comes of it.</summary>
    [Fact]
    public void A_wrong_byte_is_a_fault_or_another_plan()
    {
        byte[] good = Encoding.UTF8.GetBytes(Good);
        var random = new Random(20260801);
        for (int i = 0; i < 300; i++)
        {
            byte[] bytes = [.. good];
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                PlanText.Read(bytes);
            }
            catch (CicDirectoryException fault) when (fault.ErrorId == "PlanNotReadable")
            {
            }
        }
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_faults_too()
    {
        using var file = new TemporaryFile();

        Assert.All([file.Path, file.Folder, Path.Combine(file.Folder, "none", "plan.json")], path => Assert.Equal(
            "PlanNotReadable", Assert.Throws<CicDirectoryException>(() => PlanFile.Read(path, CancellationToken.None)).ErrorId));
    }
}
