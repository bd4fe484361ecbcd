using System.Collections;
using System.Management.Automation;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Commands;

/// <summary>
/// A row with a password can be piped to a cmdlet that has no use for it. PowerShell's parameter binding would show it, or keep it with
/// its error, so it must have nothing to refuse.
/// </summary>
public sealed class PipedRowTests : IDisposable
{
    private readonly string _password = "Rq" + Guid.NewGuid().ToString("N");
    private readonly Host _host = new Host().ConnectSite("-Workgroup Sales");

    public void Dispose() => _host.Dispose();

    [Fact]
    public void What_takes_the_pipeline_takes_any_object()
    {
        (string Command, CommandParameterInfo Parameter)[] parameters =
        [
            .. Commands().SelectMany(command => command.ParameterSets.SelectMany(set => set.Parameters)
                .Where(parameter => parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName)
                .Select(parameter => (command.Name, parameter))),
        ];
        IEnumerable<string> refusing = parameters.Where(found => found.Parameter.ValueFromPipelineByPropertyName
                || (found.Parameter.ParameterType != typeof(PSObject) && found.Parameter.ParameterType != typeof(PSObject[])))
            .Select(found => $"{found.Command} -{found.Parameter.Name}");

        Assert.Empty(refusing);
        Assert.True(parameters.Length > 50, "The parameters are not found.");
    }

    [Fact]
    public void A_row_with_a_password_is_neither_shown_nor_kept()
    {
        foreach (string stream in (string[])["Verbose", "Debug", "Information", "Warning", "Progress"])
            _host.Set(stream + "Preference", ActionPreference.Continue);
        _host.Set("rows", Rows().ToArray());
        var shown = new List<string>();
        int refused = 0;
        foreach (string call in Commands().SelectMany(command => command.ParameterSets.Select(set => Call(command, set))))
        {
            HostResult result = _host.Run("foreach ($row in $rows) { try { $row | " + call + " } catch { $_ } }");
            refused += result.Errors.Count + result.Output.Count;
            if (ShownTexts.Of(result).FirstOrDefault(text => text.Contains(_password, StringComparison.OrdinalIgnoreCase)) is { } text)
                shown.Add($"{call}: {text}");
        }

        Assert.Empty(shown);
        Assert.True(refused > 200, "The rows are not refused.");
        object?[] errors = [.. ((IEnumerable)_host.Get("Error")!).Cast<object?>()];
        Assert.DoesNotContain(errors.SelectMany(ShownTexts.Of), text => text.Contains(_password, StringComparison.OrdinalIgnoreCase));
    }

    // PowerShell makes a text of a row for a parameter that takes texts.
    [Fact]
    public void A_row_or_a_line_for_a_parameter_of_texts_is_neither_shown_nor_kept()
    {
        _host.Set("row", Make(("User Name", "anna"), ("Password", _password), ("Extension", "4444")));
        _host.Set("line", new[] { "User Name,Password", "anna," + _password });
        var shown = new List<string>();
        int refused = 0;
        foreach (CmdletInfo command in Commands())
        {
            foreach (CommandParameterSetInfo set in command.ParameterSets)
            {
                foreach (CommandParameterInfo parameter in set.Parameters.Where(IsText))
                {
                    string call = $"{Call(command, set, parameter)} -{parameter.Name} ";
                    string[] values = parameter.ParameterType == typeof(string) ? ["$row"] : ["$row", "$row, $row", "$line"];
                    foreach (string value in values)
                    {
                        HostResult result = _host.Run("try { " + call + value + " } catch { $_ }");
                        refused += result.Output.Count + result.Errors.Count;
                        if (ShownTexts.Of(result).Any(text => text.Contains(_password, StringComparison.OrdinalIgnoreCase)))
                            shown.Add(call + value);
                    }
                }
            }
        }

        Assert.Empty(shown);
        Assert.True(refused > 500, "The rows are not refused.");
    }

    [Fact]
    public void Lines_of_a_list_that_are_piped_as_names_are_neither_shown_nor_kept()
    {
        _host.Set("lines", Lines("User Name,Password,Extension", "anna," + _password + ",4444", "bert," + _password + ",4445"));
        int refused = 0;
        var shown = new List<string>();
        foreach (string call in Commands().SelectMany(command => command.ParameterSets.Select(set => Call(command, set))))
        {
            HostResult result = _host.Run("try { $lines | " + call + " } catch { $_ }");
            HostResult rest = _host.Run("try { $lines[1, 2] | " + call + " } catch { $_ }");
            refused += result.Errors.Count + result.Output.Count + rest.Errors.Count + rest.Output.Count;
            if (ShownTexts.Of(result).Concat(ShownTexts.Of(rest)).Any(text => text.Contains(_password, StringComparison.OrdinalIgnoreCase)))
                shown.Add(call);
        }

        Assert.Empty(shown);
        Assert.True(refused > 100, "The lines are not refused.");
    }

    [Fact]
    public void Names_that_are_piped_as_lines_are_names()
    {
        HostResult result = _host.Run("$lines | Get-CicUser", ("lines", Lines("admin", "Smith, John")));

        Assert.Single(result.Output);
        Assert.Contains("'Smith, John'", Assert.Single(result.Errors).ToString(), StringComparison.Ordinal);
    }

    private static bool IsText(CommandParameterInfo parameter) =>
        (parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[]))
        && !Cmdlet.CommonParameters.Contains(parameter.Name)
        && !parameter.Attributes.OfType<ValidateSetAttribute>().Any();

    private static string Call(CmdletInfo command, CommandParameterSetInfo set, CommandParameterInfo? but = null)
    {
        IEnumerable<string> arguments = set.Parameters
            .Where(parameter => parameter.IsMandatory && !parameter.ValueFromPipeline && parameter.Name != but?.Name)
            .Select(parameter => parameter.ParameterType == typeof(SwitchParameter) ? "-" + parameter.Name
                : $"-{parameter.Name} {Fit(parameter.Name)}");
        return $"{command.Name} {string.Join(" ", arguments)}{(command.Parameters.ContainsKey("Confirm") ? " -Confirm:$false" : "")}";
    }

    private CmdletInfo[] Commands() =>
        [.. _host.Run("Get-Command -Module CicCsvImport").Output.Select(item => (CmdletInfo)item.BaseObject)];

    private static string Fit(string parameter) => parameter switch
    {
        "Id" or "Since" => "1",
        "From" or "To" => "1",
        "Path" or "LiteralPath" => "new.x",
        "List" => "User",
        _ => "Sales",
    };

    private IEnumerable<object> Rows()
    {
        yield return Make(("Password", _password));
        yield return Make(
            ("Name", "anna"), ("UserName", "anna"), ("Manufacturer", "Polycom"), ("Model", "IP600"), ("Password", _password));
        // The password is in a place of its own, as in a row within a row.
        PSObject inner = Make(("Password", _password));
        yield return Make(
            ("Name", inner), ("UserName", inner), ("Id", inner), ("Path", inner), ("NewName", inner), ("Extension", inner),
            ("Manufacturer", inner), ("Model", inner), ("Type", inner), ("StationAppearance", inner), ("Active", inner), ("List", inner),
            ("Password", _password));
        yield return new Hashtable { ["Name"] = "bert", ["Password"] = _password };
        yield return Make(("PSPath", inner), ("Password", _password));
        yield return Make(("Id", 1), ("Count", _password + "x"), ("Password", Secret.Of(_password)));
    }

    // Get-Content adds properties to its lines.
    private static PSObject[] Lines(params string[] lines) => Array.ConvertAll(lines, line =>
    {
        var item = new PSObject(line);
        item.Properties.Add(new PSNoteProperty("ReadCount", 1L));
        return item;
    });

    private static PSObject Make(params (string Name, object? Value)[] properties)
    {
        var row = new PSObject();
        foreach ((string name, object? value) in properties)
            row.Properties.Add(new PSNoteProperty(name, value));
        return row;
    }
}
