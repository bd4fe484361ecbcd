using System.Globalization;
using System.Management.Automation.Host;

namespace CicCsvImport.Shell;

/// <summary>The host that the engine talks to.</summary>
internal sealed class ShellHost : PSHost
{
    private readonly ShellUI _ui = new();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "CicCsvImport.Shell";

    public override PSHostUserInterface UI => _ui;

    public override Version Version => typeof(ShellHost).Assembly.GetName().Version!;

    /// <summary>Whether a script has called exit.</summary>
    public bool ShouldExit { get; private set; }

    public int ExitCode { get; private set; }

    /// <summary>Whether an error reached the user.</summary>
    public bool ErrorWasShown { get => _ui.ErrorWasShown; set => _ui.ErrorWasShown = value; }

    public void EndProgress() => _ui.EndProgress();

    public override void SetShouldExit(int exitCode)
    {
        ShouldExit = true;
        ExitCode = exitCode;
    }

    public override void EnterNestedPrompt() => throw new NotSupportedException("The shell has no nested prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("The shell has no nested prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
