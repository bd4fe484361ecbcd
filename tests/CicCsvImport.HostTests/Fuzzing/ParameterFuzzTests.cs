using System.Globalization;
using System.Management.Automation;
using CicCsvImport.HostTests.Support;
using Xunit.Abstractions;

namespace CicCsvImport.HostTests.Fuzzing;

/// <summary>
/// Whatever the arguments of a cmdlet are, its errors are the module's own or those of PowerShell's parameter binding.
/// CIC_TEST_CALLS sets the number of calls, CIC_TEST_SEED the random numbers.
/// </summary>
public sealed class ParameterFuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 2000;
    private const int CommandsPerSite = 15;

    [Fact]
    public void Unexpected_arguments_have_known_errors()
    {
        using var fuzz = new ParameterFuzz(KnownIds());
        int calls = Setting("CIC_TEST_CALLS", ShortRun);
        int seed = Setting("CIC_TEST_SEED", 1);
        IReadOnlyList<CmdletInfo> commands = fuzz.Commands;
        Assert.True(commands.Count > 50);
        int each = Math.Max(1, calls / commands.Count);
        for (int i = 0; i < commands.Count; i++)
        {
            // A site that has been changed for a while gives other errors than a new one, but grows.
            if (i % CommandsPerSite == 0)
                fuzz.Restart();
            Try(fuzz, commands[i], each, new Random(seed++));
        }

        foreach ((string id, int count) in fuzz.Ids)
            output.WriteLine($"{id} {count}");
        output.WriteLine($"{fuzz.Calls} calls, {fuzz.Ids.Count} ids");
        string[] faults = [.. fuzz.Faults];
        Assert.True(faults.Length == 0, string.Join("\n\n", faults));
        Assert.True(fuzz.Ids.Count > 40, "The arguments are all refused for the same reasons.");
    }

    [Theory]
    [InlineData("Get-CicCsvColumn -List 'a['", "ListNotFound")]
    [InlineData("Get-CicSetting 'a['", "SettingNotFound")]
    [InlineData("Get-CicStation 'a['", "ObjectNotFound")]
    [InlineData("Get-CicStation -Manufacturer 'a['", "InvalidPattern")]
    [InlineData("Get-CicRoleMatrix -Option '[a-'", "InvalidPattern")]
    [InlineData("Set-CicWorkgroup Sales -AddUser '[!'", "ObjectNotFound")]
    [InlineData("Set-CicPhoneTemplate t -StationAppearance @($null)", "ParameterArgumentValidationError")]
    [InlineData("Set-CicUser admin -Roles @($null)", "ParameterArgumentTransformationError")]
    [InlineData("Set-CicUser admin -Workgroups Sales, $null", "ParameterArgumentTransformationError")]
    [InlineData("Add-CicStation @{ Name = 's' } -License @($null)", "ParameterArgumentTransformationError")]
    [InlineData("New-CicPhoneTemplate t -Manufacturer Polycom -Model IP335 -License @($null)", "ParameterArgumentTransformationError")]
    [InlineData("New-CicPhoneTemplate t -Manufacturer Polycom -Model IP335 -AdvancedOption @($null)", "ParameterArgumentValidationError")]
    [InlineData("Add-CicUser @{ UserName = 'a' } -Password $gone", "PasswordPolicy")]
    [InlineData("Set-CicUser admin -Password $gone", "PasswordPolicy")]
    [InlineData("Reset-CicUserPassword admin -Password $gone", "PasswordPolicy")]
    [InlineData("Test-CicUserCsv users.csv -IssueVariable true", "InvalidVariableName")]
    [InlineData("Get-CicWorkgroup | Import-CicStationCsv -FailOnWarning", "WarningsFound")]
    [InlineData("Test-CicUserCsv -InputObject $throwing", "ValueNotWritable")]
    [InlineData("Remove-CicPhone -InputObject $sequence", "ValueNotWritable")]
    public void A_bad_argument_has_its_error(string script, string id)
    {
        using var host = new Host();
        host.ConnectSite("-Workgroup Sales").Write("users.csv", "User Name", "anna");
        System.Security.SecureString gone = Secret.Of("739152");
        gone.Dispose();

        HostResult result = host.Run(script, ("gone", gone), ("throwing", new ThrowingTable()), ("sequence", FuzzValues.Throws()));

        Assert.Equal([id], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
    }

    private static void Try(ParameterFuzz fuzz, CmdletInfo command, int calls, Random random)
    {
        ParameterMetadata[] parameters = [.. command.Parameters.Values.Where(parameter => !IsCommon(parameter.Name))];
        for (int i = 0; i < calls; i++)
        {
            if (i % 50 == 0 || command.Noun is "CicDirectory")
                fuzz.Restore();
            string[] sets = [.. command.ParameterSets.Select(set => set.Name)];
            string chosen = sets[random.Next(sets.Length)];
            CommandParameterInfo[] own =
                [.. command.ParameterSets.Single(set => set.Name == chosen).Parameters.Where(parameter => !IsCommon(parameter.Name))];
            bool takesInput = own.Any(parameter => parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName);
            int? piped = takesInput && random.Next(3) == 0 ? random.Next(fuzz.ValueCount) : null;
            var arguments = new List<(ParameterMetadata, int?)>();
            string? first = own.Length == 0 ? null : own[random.Next(own.Length)].Name;
            foreach (CommandParameterInfo parameter in own)
            {
                bool isPiped = piped is not null && (parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName);
                bool isFuzzed = parameter.Name == first || random.Next(8) == 0;
                // These types refuse nearly everything, so that nothing else would be tried.
                bool isPicky = parameter.ParameterType.Name is nameof(SwitchParameter) or "CicDirectory" && random.Next(10) > 0;
                if (!isPiped && (isFuzzed || parameter.IsMandatory))
                    arguments.Add((command.Parameters[parameter.Name], isFuzzed && !isPicky ? random.Next(fuzz.ValueCount) : null));
            }

            fuzz.Call(command, arguments, piped);
        }
    }

    private static bool IsCommon(string name) =>
        Cmdlet.CommonParameters.Contains(name) || Cmdlet.OptionalCommonParameters.Contains(name);

    /// <summary>The ids of errors, each with the type to catch, and the codes of issues, as the golden file has them.</summary>
    private static Dictionary<string, string?> KnownIds() => File.ReadLines(Path.Combine(Places.Root, "tests", "golden", "errors.txt"))
        .TakeWhile(line => !line.StartsWith("Ids of each", StringComparison.Ordinal))
        .Select(line => line.Split([": ", ", "], StringSplitOptions.None))
        .Where(parts => parts.Length > 1)
        .GroupBy(parts => parts[0])
        .ToDictionary(same => same.Key, same => same.First() is { Length: 3 } error ? error[2] : null);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
