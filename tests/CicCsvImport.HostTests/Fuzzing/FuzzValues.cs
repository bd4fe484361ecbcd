using System.Collections;
using System.Data;
using System.Management.Automation;
using System.Net;
using System.Security;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Fuzzing;

/// <summary>
/// Values that no parameter expects. None is the path of a device or of anything outside the current folder: what a command writes
/// or overwrites is in the folder of its host.
/// </summary>
internal sealed class FuzzValues
{
    private readonly List<(string Name, Func<object?> Create)> _values;

    /// <param name="host">The host, in whose folder there are a directory, lists, a plan and a settings file.</param>
    public FuzzValues(Host host) => _values = [.. Texts(), .. Numbers(), .. Collections(), .. Objects(), .. FromScripts(host)];

    public int Count => _values.Count;

    /// <summary>Creates a value, and names it in a failure.</summary>
    public (string Name, object? Value) this[int index] => (_values[index].Name, _values[index].Create());

    private static IEnumerable<(string Name, Func<object?> Create)> Texts()
    {
        string[] texts =
        [
            "", " ", "\t", "\r\n", "\0", "a\0b", "a", "x.csv", "1001", "-1", "1e309", "A|B", "A;B", "|", "a,b", "a=b", "=", "a=", "=a",
            "*", "?", "[", "]", "a[", "[]", "[^", "[a-", "`", "a`", "`[", "Sa[", "[!]", "*[*", "a\u001b[31mb", "\u009b31m",
            "\ud800", "a\udc00b",
            "\u202eabc", "\u200b", "\ufeff", "\ufffe", "e\u0301", "ß", "İ", "%s", "{0}", "{", "$(1)", "'", "\"", "@{a=1}", "@{", "-x",
            "nosuch:a", "nosuch::a", "Env:PATH", "variable:x", "function:", "::", ":", "a:b", "C:x", "true", "Yes", "Null",
            "null", "None",
            "users.csv", "stations.csv", "phones.csv", "plan.json", "settings.json", "site.cicdb", "folder", "folder/new.csv",
            "none/new.csv",
            "file://x", "a\nb", "2026-01-01", "00:00:00", "NaN", "Error", "Agent", "admin", "Lobby", "Desk", "Sales", "Standard",
            "4,294,967,296", "255.255.255.256", "::1", "sip:a@b", "utf8", "65001", "1200", "utf-7", "65000", "0", "37",
        ];
        foreach (string text in texts)
            yield return (Name(text), () => text);
        yield return ("a text of 100,000", () => new string('a', 100_000));
        yield return ("10,000 opening brackets", () => new string('[', 10_000));
        yield return ("5,000 delimiters", () => new string('|', 5_000));
    }

    private static IEnumerable<(string Name, Func<object?> Create)> Numbers()
    {
        object?[] numbers =
        [
            null, true, false, 0, -1, int.MinValue, int.MaxValue, long.MinValue, long.MaxValue, ulong.MaxValue, decimal.MaxValue,
            0.5, double.NaN,
            double.PositiveInfinity, (byte)255, 'a', '\0', '"', '\ud800', DateTime.MinValue, TimeSpan.MaxValue, Guid.Empty,
            DayOfWeek.Friday,
            typeof(string), new Version(1, 2), IPAddress.Loopback, new Uri("http://x/"), SwitchParameter.Present,
        ];
        foreach (object? number in numbers)
            yield return ($"{number?.GetType().Name ?? "null"} {number}", () => number);
    }

    private static IEnumerable<(string Name, Func<object?> Create)> Collections() =>
    [
        ("empty array", () => Array.Empty<object>()),
        ("array of null", () => new object?[] { null }),
        ("array of null text", () => new string?[] { null }),
        ("array with null", () => new object?[] { "a", null, "b" }),
        ("array of blanks", () => new object[] { "", " " }),
        ("array of arrays", () => new object[] { new object[] { "a" }, new object?[] { null } }),
        ("array with a bracket", () => new object[] { "*", "a[" }),
        ("array of numbers", () => new object[] { 1, -1, 2.5 }),
        ("array of one text twice", () => new object[] { "A|B", "a|b", "A" }),
        ("1,000 texts", () => Enumerable.Range(0, 1_000).Select(i => "n" + i).ToArray()),
        ("empty table", () => new Hashtable()),
        ("table", () => new Hashtable { ["Name"] = "a", ["UserName"] = "b", [1] = null, ["x"] = new Textless() }),
        ("table of nulls", () => new Hashtable { ["Name"] = null, ["UserName"] = null, ["Template"] = null, [""] = "a", [" "] = "b" }),
        ("table with text", () => new Hashtable { ["\ud800"] = "\ud800", ["\u001b[2J"] = "\u001b[2J" }),
        ("ordered table", () => new System.Collections.Specialized.OrderedDictionary { ["Name"] = "o", ["name"] = "p" }),
        ("table of options", () => new Hashtable { ["a=b"] = "c", ["="] = null, [new Textless()] = new Textless() }),
        ("sequence that throws", () => Throws()),
        ("table that throws", () => new ThrowingTable()),
        ("bytes", () => new byte[] { 0, 255 }),
        ("DataRow", () => Row(hasValue: true)),
        ("DataRow of nulls", () => Row(hasValue: false)),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Objects() =>
    [
        ("object", () => new object()),
        ("DBNull", () => DBNull.Value),
        ("AutomationNull", () => System.Management.Automation.Internal.AutomationNull.Value),
        ("empty PSObject", () => new PSObject()),
        ("throwing object", () => new Throwing()),
        ("exception", () => new InvalidOperationException("x")),
        ("password", () => Secret.Of("Zq81!x-4711")),
        ("number as password", () => Secret.Of("4711")),
        ("password with a control character", () => Secret.Of("47\u001b11")),
        ("password with half a character", () => Secret.Of("4711\ud800")),
        ("long password", () => Secret.Of(new string('1', 60_000))),
        ("empty password", () => new SecureString()),
        ("disposed password", Disposed),
        ("row with a disposed password", () => Make(("UserName", "fuzz1"), ("Password", Disposed()))),
        ("credential", () => new PSCredential("a", Secret.Of("4711"))),
        ("credential of a disposed password", () => new PSCredential("a", Disposed())),
        ("row with a credential", () => Make(("UserName", "fuzz2"), ("Password", new PSCredential("a", Secret.Of("4711"))))),
        ("row", () => Make(("Name", "a"), ("UserName", "b"), ("Template", "c"), ("OldName", "d"), ("NewName", "e"))),
        ("row of nulls", () => Make(("Name", null), ("UserName", null), ("Template", null), ("Path", null), ("Id", null))),
        ("row of objects", () => Make(("Name", new Textless()), ("UserName", new object?[] { null }), ("Path", new object?[] { null, 1 }))),
        ("row of wrong types", () => Make(("Name", -1), ("Id", "x"), ("Roles", 1), ("Active", "maybe"), ("Extension", new Hashtable()))),
        ("row of long texts", () => Make(("Name", new string('n', 70_000)), ("UserName", new string('u', 70_000)))),
        ("row of odd texts", () => Make(("Name", "\ud800"), ("UserName", "a\u001b[31m"), ("Roles", "A||B"), ("Extension", "[0-"))),
        ("script block", () => ScriptBlock.Create("$_.Nothing")),
        ("throwing script block", () => ScriptBlock.Create("throw 'no'")),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> FromScripts(Host host)
    {
        string[] scripts =
        [
            "[pscustomobject]@{ Name = 'p' } | Add-Member ScriptProperty UserName { throw 'no' } -PassThru",
            "Get-CicUser admin", "Get-CicStation Lobby", "Get-CicPhone Desk", "Get-CicPhoneTemplate Standard", "Get-CicRole",
            "Get-CicWorkgroup",
            "Get-CicLicense", "Get-CicDirectory", "Get-CicImport", "Get-CicImport -Change", "Get-CicSetting Culture", "Get-CicCsvColumn",
            "Get-CicRoleMatrix Agent", "Get-CicPhoneModel", "Get-CicExtension", "Import-CicImportPlan plan.json",
            "New-CicImportPlan -User users.csv",
            "Import-CicUserCsv users.csv", "Import-CicStationCsv stations.csv", "Test-CicStationCsv users.csv",
            "Test-CicUserCsv users.csv -Summary",
            "Import-CicImportPlan plan.json | ForEach-Object Changes",
            "New-CicPhoneTemplate fuzz -Manufacturer Polycom -Model IP335 -NoStore",
            "Get-Command Get-CicUser", "[IO.FileInfo]::new(\"$PWD/users.csv\")", "[IO.DirectoryInfo]::new(\"$PWD/folder\")",
        ];
        foreach (string script in scripts)
        {
            object?[] found = [.. host.Run(script).Output];
            object? value = found.Length == 1 ? found[0] : found;
            yield return (script, () => value);
            object? copy = PSSerializer.Deserialize(PSSerializer.Serialize(value));
            yield return ("a deserialized " + script, () => copy);
        }
    }

    private static string Name(string text) =>
        "'" + string.Concat(text.Select(c => c is >= ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}")) + "'";

    private static PSObject Make(params (string Name, object? Value)[] properties)
    {
        var row = new PSObject();
        foreach ((string name, object? value) in properties)
            row.Properties.Add(new PSNoteProperty(name, value));
        return row;
    }

    private static SecureString Disposed()
    {
        SecureString secret = Secret.Of("Zq81!x-4711");
        secret.Dispose();
        return secret;
    }

    private static DataRow Row(bool hasValue)
    {
        var table = new DataTable();
        table.Columns.Add("Name", typeof(string));
        table.Columns.Add("User Name", typeof(string));
        DataRow row = table.NewRow();
        if (hasValue)
            row.ItemArray = ["a", "b"];
        table.Rows.Add(row);
        return row;
    }

    /// <summary>A sequence that ends with an exception.</summary>
    public static IEnumerable<object> Throws()
    {
        yield return "a";
        throw new InvalidOperationException("The sequence throws.");
    }

    /// <summary>An object of which no property can be read.</summary>
    private class Throwing
    {
        private readonly string _fault = "The property throws.";

        public string Name => throw new InvalidOperationException(_fault);

        public string UserName => throw new NotSupportedException(_fault);

        public string Path => throw new InvalidCastException(_fault);

    }

    /// <summary>
    /// An object of which not even the text can be read. As an argument, it would end the process, because PowerShell reads the text
    /// when it reports that it cannot convert the object.
    /// </summary>
    private sealed class Textless : Throwing
    {
        public override string ToString() => throw new InvalidOperationException("The text throws.");

        public override bool Equals(object? obj) => throw new InvalidOperationException("The comparison throws.");

        public override int GetHashCode() => 0;
    }
}
