#Requires -Version 7.4

# A host whose user gives one answer to every question. It is called by another runspace than the one that makes it.
[System.Management.Automation.Language.NoRunspaceAffinity()]
class AnsweringUI : System.Management.Automation.Host.PSHostUserInterface {
    [string] $Answer
    [System.Collections.Generic.List[string]] $Questions = [System.Collections.Generic.List[string]]::new()

    [System.Management.Automation.Host.PSHostRawUserInterface] get_RawUI() {
        return $null
    }

    [int] PromptForChoice(
        [string] $caption,
        [string] $message,
        [System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription]] $choices,
        [int] $defaultChoice
    ) {
        $this.Questions.Add($message)
        for ($i = 0; $i -lt $choices.Count; $i++) {
            if ($choices[$i].Label.Replace('&', '') -eq $this.Answer) {
                return $i
            }
        }

        throw "There is no such choice: $($this.Answer)."
    }

    [System.Collections.Generic.Dictionary[string, psobject]] Prompt(
        [string] $caption,
        [string] $message,
        [System.Collections.ObjectModel.Collection[System.Management.Automation.Host.FieldDescription]] $descriptions
    ) {
        throw [System.NotSupportedException]::new()
    }

    [pscredential] PromptForCredential([string] $caption, [string] $message, [string] $userName, [string] $targetName) {
        throw [System.NotSupportedException]::new()
    }

    [pscredential] PromptForCredential(
        [string] $caption,
        [string] $message,
        [string] $userName,
        [string] $targetName,
        [System.Management.Automation.PSCredentialTypes] $allowedCredentialTypes,
        [System.Management.Automation.PSCredentialUIOptions] $options
    ) {
        throw [System.NotSupportedException]::new()
    }

    [string] ReadLine() {
        throw [System.NotSupportedException]::new()
    }

    [securestring] ReadLineAsSecureString() {
        throw [System.NotSupportedException]::new()
    }

    [void] Write([string] $value) { }
    [void] Write([System.ConsoleColor] $foregroundColor, [System.ConsoleColor] $backgroundColor, [string] $value) { }
    [void] WriteDebugLine([string] $message) { }
    [void] WriteErrorLine([string] $value) { }
    [void] WriteLine([string] $value) { }
    [void] WriteProgress([long] $sourceId, [System.Management.Automation.ProgressRecord] $record) { }
    [void] WriteVerboseLine([string] $message) { }
    [void] WriteWarningLine([string] $message) { }
}

[System.Management.Automation.Language.NoRunspaceAffinity()]
class AnsweringHost : System.Management.Automation.Host.PSHost {
    [AnsweringUI] $User
    [guid] $Id = [guid]::NewGuid()

    AnsweringHost([string] $answer) {
        $this.User = [AnsweringUI]@{ Answer = $answer }
    }

    [cultureinfo] get_CurrentCulture() { return [cultureinfo]::InvariantCulture }
    [cultureinfo] get_CurrentUICulture() { return [cultureinfo]::InvariantCulture }
    [guid] get_InstanceId() { return $this.Id }
    [string] get_Name() { return 'AnsweringHost' }
    [System.Management.Automation.Host.PSHostUserInterface] get_UI() { return $this.User }
    [version] get_Version() { return [version]'1.0' }
    [void] EnterNestedPrompt() { throw [System.NotSupportedException]::new() }
    [void] ExitNestedPrompt() { throw [System.NotSupportedException]::new() }
    [void] NotifyBeginApplication() { }
    [void] NotifyEndApplication() { }
    [void] SetShouldExit([int] $exitCode) { }
}
