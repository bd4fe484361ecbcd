using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace CicCsvImport.HostTests.Support;

/// <summary>A console whose user answers every question with its first choice. All that it shows is recorded.</summary>
internal sealed class RecordingHost : PSHost
{
    private readonly RecordingUI _ui = new();

    /// <summary>All that was shown since the last look: lines, such as those of -WhatIf, questions and progress.</summary>
    public IReadOnlyList<string> TakeShown()
    {
        string[] shown = [.. _ui.Shown];
        _ui.Shown.Clear();
        return shown;
    }

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => nameof(RecordingHost);

    public override PSHostUserInterface UI => _ui;

    public override Version Version { get; } = new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class RecordingUI : PSHostUserInterface
    {
        public List<string> Shown { get; } = [];

        public override PSHostRawUserInterface? RawUI => null;

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            Shown.AddRange([caption, message, .. choices.SelectMany(choice => new[] { choice.Label, choice.HelpMessage })]);
            return 0;
        }

        public override void Write(string value) => Shown.Add(value);

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Shown.Add(value);

        public override void WriteLine(string value) => Shown.Add(value);

        public override void WriteErrorLine(string value) => Shown.Add(value);

        public override void WriteDebugLine(string message) => Shown.Add(message);

        public override void WriteVerboseLine(string message) => Shown.Add(message);

        public override void WriteWarningLine(string message) => Shown.Add(message);

        public override void WriteProgress(long sourceId, ProgressRecord record) =>
            Shown.AddRange([record.Activity, record.StatusDescription, record.CurrentOperation ?? ""]);

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
            throw new NotSupportedException();

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
            throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption,
            string message,
            string userName,
            string targetName,
            PSCredentialTypes allowedCredentialTypes,
            PSCredentialUIOptions options) => throw new NotSupportedException();

        public override string ReadLine() => throw new NotSupportedException();

        public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();
    }
}
