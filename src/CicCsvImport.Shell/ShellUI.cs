using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace CicCsvImport.Shell;

/// <summary>Output on standard output; warnings, errors and progress on standard error, in colour where that is a terminal.</summary>
internal sealed class ShellUI : PSHostUserInterface
{
    private readonly ShellRawUI _raw = new();
    private readonly bool _hasColor = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
    private int _progressWidth;

    public override PSHostRawUserInterface RawUI => _raw;

    public override bool SupportsVirtualTerminal { get; } =
        !Console.IsOutputRedirected && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;

    public bool ErrorWasShown { get; set; }

    public override void Write(string value)
    {
        EndProgress();
        Console.Out.Write(GetOutputString(value, SupportsVirtualTerminal));
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void WriteErrorLine(string value)
    {
        ErrorWasShown = true;
        Tell(value, PSStyle.Instance.Formatting.Error);
    }

    public override void WriteWarningLine(string message) => Tell("WARNING: " + message, PSStyle.Instance.Formatting.Warning);

    public override void WriteVerboseLine(string message) => Tell("VERBOSE: " + message, PSStyle.Instance.Formatting.Verbose);

    public override void WriteDebugLine(string message) => Tell("DEBUG: " + message, PSStyle.Instance.Formatting.Debug);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        if (Console.IsErrorRedirected)
            return;
        EndProgress();
        if (record.RecordType == ProgressRecordType.Completed)
            return;
        string line = $"{record.Activity} {record.PercentComplete} % {record.StatusDescription}";
        line = line.Length < _raw.BufferSize.Width ? line : line[..(_raw.BufferSize.Width - 1)];
        _progressWidth = line.Length;
        Console.Error.Write(line);
    }

    public void EndProgress()
    {
        if (_progressWidth == 0)
            return;
        Console.Error.Write("\r" + new string(' ', _progressWidth) + "\r");
        _progressWidth = 0;
    }

    public override string ReadLine() => Console.In.ReadLine() ?? "";

    public override SecureString ReadLineAsSecureString()
    {
        var secret = new SecureString();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
                secret.AppendChar(key.KeyChar);
            else if (secret.Length > 0)
                secret.RemoveAt(secret.Length - 1);
        }

        WriteLine("");
        return secret;
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Write(caption + Environment.NewLine + message + Environment.NewLine);
        string[] keys = [.. choices.Select(choice => KeyOf(choice.Label))];
        string question = string.Join("  ", choices.Select((choice, i) => $"[{keys[i]}] {choice.Label.Replace("&", "", StringComparison.Ordinal)}"));
        string suffix = defaultChoice >= 0 ? $" (default is \"{keys[defaultChoice]}\"): " : ": ";
        while (true)
        {
            Write(question + suffix);
            if (Console.In.ReadLine() is not { } answer)
                return defaultChoice;
            int chosen = Array.FindIndex(keys, key => key.Equals(answer.Trim(), StringComparison.OrdinalIgnoreCase));
            if (chosen >= 0 || (answer.Length == 0 && defaultChoice >= 0))
                return chosen >= 0 ? chosen : defaultChoice;
        }
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        Write(caption + Environment.NewLine + message + Environment.NewLine);
        var answers = new Dictionary<string, PSObject>();
        foreach (FieldDescription field in descriptions)
        {
            Write(field.Name + ": ");
            bool isSecret = field.ParameterTypeFullName == typeof(SecureString).FullName;
            answers[field.Name] = PSObject.AsPSObject(isSecret ? ReadLineAsSecureString() : ReadLine());
        }

        return answers;
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
    {
        Write(caption + Environment.NewLine + message + Environment.NewLine + "User: ");
        string user = string.IsNullOrEmpty(userName) ? ReadLine() : userName;
        Write("Password: ");
        return new PSCredential(user, ReadLineAsSecureString());
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        PromptForCredential(caption, message, userName, targetName);

    private static string KeyOf(string label)
    {
        int mark = label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark + 1 < label.Length ? label.Substring(mark + 1, 1) : label[..1];
    }

    private void Tell(string message, string style)
    {
        EndProgress();
        Console.Error.WriteLine(GetOutputString(style + message + PSStyle.Instance.Reset, _hasColor));
    }
}
