using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CicCsvImport.HostTests.Golden;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Stored;

/// <summary>
/// What an earlier version has left on a disk: the files of tests/fixtures/stored, made in /srv/site, in a folder of the test's own.
/// </summary>
internal static partial class StoredSite
{
    public const string Directory = "site.cicdb";
    public const string Plan = "plan.json";

    private const string MadeIn = "/srv/site";

    /// <summary>The files that the site's script makes; the others are what it needs.</summary>
    private static readonly string[] Made = [Directory, Plan, "passwords.csv", "first-passwords.csv"];

    private static string Folder { get; } = Path.Combine(Places.Root, "tests", "fixtures", "stored");

    /// <summary>Copies the stored files into the host's folder; the plan then names its lists there.</summary>
    public static Host CopyStored(this Host host)
    {
        host.CopyLists();
        foreach (string file in Made)
            File.Copy(Path.Combine(Folder, file), host.GetPath(file));
        string folder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(host.Folder);
        File.WriteAllText(host.GetPath(Plan), ReadStoredPlan().Replace(MadeIn, folder, StringComparison.Ordinal));
        return host;
    }

    /// <summary>Makes the site anew, with the present build.</summary>
    public static Host MakeAnew(this Host host)
    {
        host.CopyLists();
        host.Set("site", File.ReadAllText(Path.Combine(Folder, "Site.ps1")));
        host.Run("& ([scriptblock]::Create($site)) -Folder $PWD").WithoutErrors();
        return host;
    }

    /// <summary>The lists and the changes of the plan in the host's folder.</summary>
    public static string ReadPlan(this Host host) => Comparable(host.Plain(File.ReadAllText(host.GetPath(Plan))));

    public static string StoredPlan() => Comparable(ReadStoredPlan());

    /// <summary>The lines of a report but for the passwords that were generated, which are never the same.</summary>
    public static string[] ReadReport(this Host host, string name) => Report(host.GetPath(name));

    public static string[] StoredReport(string name) => Report(Path.Combine(Folder, name));

    /// <summary>A text in which the host's folder is the one where the stored site was made.</summary>
    public static string Plain(this Host host, string text) => text.Replace(host.Folder, MadeIn, StringComparison.Ordinal);

    private static string ReadStoredPlan() => File.ReadAllText(Path.Combine(Folder, Plan));

    private static string Comparable(string plan)
    {
        JsonNode root = JsonNode.Parse(plan)!;
        return string.Join("\n", root["sources"]!.AsArray().Concat(root["changes"]!.AsArray()).Select(item => item!.ToJsonString()));
    }

    private static void CopyLists(this Host host)
    {
        foreach (string file in System.IO.Directory.EnumerateFiles(Folder).Where(file => !Made.Contains(Path.GetFileName(file))))
            File.Copy(file, host.GetPath(Path.GetFileName(file)));
    }

    private static string[] Report(string path) =>
        Generated().Replace(GoldenFile.ReadExactly(path), "GENERATED").Split('\n');

    // The settings of the site have them 9 digits long.
    [GeneratedRegex(@"(?m)(?<=,)[0-9]{9}(?=\r?$)")]
    private static partial Regex Generated();
}
