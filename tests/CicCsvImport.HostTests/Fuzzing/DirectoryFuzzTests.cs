using System.Globalization;
using System.Management.Automation;
using CicCsvImport.HostTests.Support;
using Xunit.Abstractions;

namespace CicCsvImport.HostTests.Fuzzing;

/// <summary>
/// A directory whose rows have values that the module has not written, before and after it is connected: every command works or has
/// an error of the catalog, and shows nothing that controls a terminal. CIC_TEST_CELLS sets how many cells are tried, 0 all of them;
/// CIC_TEST_SEED determines which.
/// </summary>
public sealed class DirectoryFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int ShortRun = 12;
    private const string Escape = "\u001b[2J\u202e";

    private static readonly string[] Commands =
    [
        "Connect-CicDirectory site.cicdb -NoDefault",
        "Get-CicDirectory",
        "Get-CicStation; Get-CicStation S1",
        "Get-CicPhone; Get-CicPhone P1; Get-CicPhoneTemplate",
        "Get-CicUser; Get-CicUser anna",
        "Get-CicRole; Get-CicWorkgroup; Get-CicLicense",
        "Get-CicExtension",
        "Get-CicImport",
        "Get-CicImport -Change",
        "Test-CicUserCsv users.csv",
        "Get-CicUser | Export-CicUserCsv out-users.csv -Force",
        "Get-CicPhone | Export-CicPhoneCsv out-phones.csv -Force",
        "Get-CicStation | ConvertTo-CicStationCsv",
        "New-CicImportPlan -Station stations.csv -Phone phones.csv -User users.csv -OnConflict Update |"
            + " Export-CicImportPlan out-plan.json -Force",
        "New-CicImportPlan -RemoveUser anna -RemovePhone P1 -RemoveStation S1",
        "Import-CicImportPlan plan.json | Invoke-CicImportPlan -Settings fast.json -Confirm:$false",
        "Add-CicUser @{ UserName = 'new'; Roles = 'Agent'; Extension = '7000' } -Settings fast.json",
        "Set-CicUser anna -DisplayName Anna -Workgroups Sales",
        "Rename-CicStation S1 S9",
        "Remove-CicPhone P1 -Force -Confirm:$false",
        "Remove-CicUser anna, bert -Force -Confirm:$false",
        "Undo-CicImport -Last -Confirm:$false",
        "Undo-CicImport 2 -Force -Confirm:$false",
        "Undo-CicImport 3, 4 -Force -Confirm:$false",
    ];

    private static readonly object[] Values =
    [
        DBNull.Value, new byte[] { 0xff, 0, 0xfe, 0x1b }, long.MaxValue, long.MinValue, -1L, 0L, 3L, 2.5, "", "garbage", Escape,
        new string('x', 300_000), "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999+14:00", "user", "station", "ANNA", "Remove",
        "[]", "{}", "{} more", "null", "{\"Extension\":[\"1\"]}", "{\"Extension\":{}}", "{\"Extension\":null}", "{\"Roles\":\"Agent\"}",
        "{\"Roles\":[null]}",
        "{\"Roles\":[\"a|b\",\"\",\"" + Escape + "\"]}", "{\"Password\":\"x\"}", "{\"UserName\":\"x\",\"Name\":\"x\"}",
        "{\"Count\":\"99999999999\"}", "{\"Count\":\"-5\",\"PasswordHash\":\"x\"}", "{\"Extension\":[\"1\",\"2\",\"3\"]}",
        "{\"Name\":[\"P1\",\"S1\"],\"UserName\":[\"anna\",\"bert\"]}", "{\"Template\":\"nowhere\",\"DefaultWorkstation\":\"anna\"}",
        "{\"x\":" + new string('[', 500) + new string(']', 500) + "}",
    ];

    private readonly Host _host = new Host().ConnectSite();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Every_command_works_or_has_an_error_of_the_catalog()
    {
        DirectoryDamage damage = Fill();
        string errors = Path.Combine(Places.Root, "tests", "golden", "errors.txt");
        HashSet<string> known = [.. File.ReadLines(errors).Select(line => line.Split(':')[0])];
        known.UnionWith(File.ReadLines(Path.Combine(Places.Root, "docs", "issues.md"))
            .Select(line => line.Split('`')).Where(parts => parts.Length > 2)
            .Select(parts => parts[1]));
        (string Table, string Column, object Value)[] cells =
            [.. damage.Columns.SelectMany(cell => Values.Select(value => (cell.Table, cell.Column, value)))];
        int count = Setting("CIC_TEST_CELLS", ShortRun);
        int seed = Setting("CIC_TEST_SEED", 1);
        if (count > 0)
        {
            new Random(seed).Shuffle(cells);
            cells = cells[..Math.Min(count, cells.Length)];
        }

        Dictionary<string, int> seen = [];
        HashSet<string> faults = [];
        int calls = 0;
        foreach ((string table, string column, object value) in cells)
        {
            if (!damage.Apply(table, column, value))
                continue;
            byte[] damaged = File.ReadAllBytes(_host.GetPath("site.cicdb"));
            foreach (string command in Commands)
            {
                File.WriteAllBytes(_host.GetPath("site.cicdb"), damaged);
                HostResult result = _host.Run(command);
                calls++;
                foreach (ErrorRecord error in result.Errors)
                {
                    string id = error.FullyQualifiedErrorId.Split(',')[0];
                    if (!known.Contains(id))
                        faults.Add($"{table}.{column} = {value}: {command}: {error.FullyQualifiedErrorId}\n{error.Exception}");
                    if (error.ToString().Contains('\u001b', StringComparison.Ordinal))
                        faults.Add($"{table}.{column}: {command} shows an escape character: {id}");
                    seen[id] = seen.GetValueOrDefault(id) + 1;
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults with seed {seed}:\n" + string.Join("\n\n", faults.Take(20)));
        Assert.True(seen.GetValueOrDefault("DirectoryDamaged") > 0);
        IEnumerable<string> ids = seen.OrderByDescending(id => id.Value).Select(id => $"{id.Key} {id.Value}");
        output.WriteLine($"{calls} calls: " + string.Join(", ", ids));
    }

    // A directory with everything that a command can meet, and five runs, one of which applied a plan and one undid another.
    private DirectoryDamage Fill()
    {
        // Passwords are hashed in a moment.
        _host.Write("fast.json", "{ \"Passwords\": { \"HashIterations\": 1000 } }");
        _host.Write("stations.csv", "Name,Extension,Machine Name", "S1,5001,m1", "S2,5002,m2");
        _host.Write("phones.csv", "Name,Type,Manufacturer,Model,Address", "P1,Workstation,Polycom,IP650,0004F2000001");
        _host.Write(
            "users.csv",
            "User Name,Extension,Roles,Workgroups,Default Workstation",
            "anna,6001,Agent,Sales,S1",
            "bert,6002,Agent|Supervisor,Sales|Support,P1");
        _host.Run(
            "New-CicImportPlan -Station stations.csv -Phone phones.csv -User users.csv | Invoke-CicImportPlan -Settings fast.json")
            .WithoutErrors();
        _host.Run("Set-CicUser anna -Extension 6003").WithoutErrors();
        _host.Run("Rename-CicStation S2 S3").WithoutErrors();
        _host.Run("Undo-CicImport -Last -Confirm:$false").WithoutErrors();
        _host.Run("New-CicImportPlan -User @{ UserName = 'carl' } | Export-CicImportPlan plan.json").WithoutErrors();
        return new DirectoryDamage(_host.GetPath("site.cicdb"));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
