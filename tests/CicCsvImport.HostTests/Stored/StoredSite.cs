using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

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

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "fixtures", "stored");

    /// <summary>Copies the stored files into the host's folder; the plan then names its lists there.</summary>
    public static Host CopyStored(this Host host)
    {
        host.CopyLists();
        foreach (string file in Made)
            File.Copy(Path.Combine(Folder, file), host.PathOf(file));
        string folder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(host.Folder);
        File.WriteAllText(host.PathOf(Plan), StoredPlan().Replace(MadeIn, folder, StringComparison.Ordinal));
        return host;
    }

    /// <summary>Makes the site anew, with the present build.</summary>
    public static Host MakeAnew(this Host host)
    {
        host.CopyLists();
        host.Run("& ([scriptblock]::Create([IO.File]::ReadAllText($site))) -Folder $PWD", ("site", Path.Combine(Folder, "Site.ps1"))).WithoutErrors();
        return host;
    }

    /// <summary>What the plan says, but for the times and the directory's id.</summary>
    public static string ReadPlan(this Host host) =>
        Comparable(host.Plain(File.ReadAllText(host.PathOf(Plan))));

    public static string StoredPlan() => File.ReadAllText(Path.Combine(Folder, Plan));

    public static string Comparable(string plan) =>
        Created().Replace(Id().Replace(plan, "\"id\": ID"), "\"created\": TIME");

    /// <summary>The lines of a report; a password that was generated, which is never the same, is shown by its length only.</summary>
    public static string[] ReadReport(this Host host, string name) => Report(host.PathOf(name));

    public static string[] StoredReport(string name) => Report(Path.Combine(Folder, name));

    /// <summary>A text with the folder in which the stored site was made in the place of the host's.</summary>
    public static string Plain(this Host host, string text) => text.Replace(host.Folder, MadeIn, StringComparison.Ordinal);

    private static void CopyLists(this Host host)
    {
        foreach (string file in System.IO.Directory.EnumerateFiles(Folder).Where(file => !Made.Contains(Path.GetFileName(file))))
            File.Copy(file, host.PathOf(Path.GetFileName(file)));
    }

    private static string[] Report(string path) =>
        [.. Golden.GoldenFile.ReadExactly(path).Split('\n').Select(line => Generated().Replace(line, digits => new string('N', digits.Length)))];

    [GeneratedRegex("""(?<="created": )"[^"]*""" + "\"")]
    private static partial Regex Created();

    [GeneratedRegex("\"id\": \"[^\"]*\"")]
    private static partial Regex Id();

    // The settings of the site have them 9 digits long.
    [GeneratedRegex("(?<=,)[0-9]{9}(?=\r?$)")]
    private static partial Regex Generated();
}
