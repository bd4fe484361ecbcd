#Requires -Version 7.4

# The examples of the help, and what becomes of one that is run.

# The examples of all cmdlets, as Get-Help gives them: their code, and what is said below it.
function Get-HelpExample {
    foreach ($command in Get-Command -Module CicCsvImport | Sort-Object -Property Noun, Name) {
        $number = 0
        foreach ($example in (Get-Help -Name $command.Name -Full).examples.example) {
            $number++
            @{
                Command = $command.Name
                Number  = $number
                Code    = $example.code
                Says    = @($example.remarks.Text | Where-Object { $_ }) -join ' '
            }
        }
    }
}

# What is expected of the examples: for each cmdlet, by what is said below an example, a script that looks at what it did.
function Get-HelpExpectation {
    $all = @{}
    foreach ($file in Get-ChildItem -Path $PSScriptRoot/HelpExamples/*.ps1) {
        $all += & $file.FullName
    }

    $all
}

# Makes the folder in which examples run, and keeps a copy of it: a copy is made faster than a site.
function Initialize-HelpSite {
    $script:HelpFolder = (New-Item -ItemType Directory -Path (Join-Path $TestDrive 'site')).FullName
    $script:HelpCopy = Join-Path $TestDrive 'prepared'
    Push-Location -LiteralPath $HelpFolder
    & $PSScriptRoot/HelpSite.ps1 -Samples (Join-Path $ModulePath 'Samples')
    Copy-Folder $HelpFolder $HelpCopy

    # A session like a user's, but without a profile. There is no user to answer prompts, so that a removal is confirmed in advance.
    $script:HelpSession = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
    $HelpSession.Open()
    $HelpSession.SessionStateProxy.SetVariable('ModuleManifest', $ModuleManifest)
    Invoke-HelpSession { Import-Module $ModuleManifest; $ErrorActionPreference = 'Stop'; $ConfirmPreference = 'None' }
}

function Close-HelpSite {
    $HelpSession.Dispose()
    Disconnect-CicDirectory
    Pop-Location
}

# Runs something in the session of the examples, and fails where that fails.
function Invoke-HelpSession {
    param([Parameter(Mandatory)] [scriptblock] $Script)

    $shell = [powershell]::Create($HelpSession)
    try {
        $shell.AddScript("$Script", $false).Invoke()
    }
    catch {
        $PSCmdlet.ThrowTerminatingError($_.Exception.InnerException.ErrorRecord)
    }
    finally {
        $shell.Dispose()
    }
}

# Runs an example in a folder that is as it was made, where the site's directory is connected. Afterwards this session too has
# the directory connected, and stands in the folder.
function Invoke-HelpExample {
    param(
        [Parameter(Mandatory)] [string] $Code,
        # Makes the folder another one first.
        [scriptblock] $Before = {}
    )

    [IO.Directory]::Delete($HelpFolder, $true)
    Copy-Folder $HelpCopy $HelpFolder
    $null = Connect-CicDirectory -Path (Join-Path $HelpFolder 'site.cicdb')
    $null = & $Before
    $revision = (Get-CicDirectory).Revision
    $hashes = Get-FileHashTable
    $HelpSession.SessionStateProxy.SetVariable('HelpFolder', $HelpFolder)
    Invoke-HelpSession { Set-Location -LiteralPath $HelpFolder; $null = Connect-CicDirectory -Path site.cicdb }
    $result = Invoke-RecordedScript $Code
    $changed = Get-FileHashTable
    $result.Files = @($changed.Keys + $hashes.Keys | Sort-Object -Unique | Where-Object { $changed[$_] -ne $hashes[$_] })
    $runs = Get-CicImport | Where-Object Id -GT $revision | Sort-Object -Property Id
    $result.Changes = @($runs | Get-CicImport -Change | ForEach-Object { "$_" })
    $result
}

# Runs a script in the session of the examples, and gives all that it wrote.
function Invoke-RecordedScript {
    param([Parameter(Mandatory)] [string] $Code)

    # What a host is told goes past all streams; a transcript has it. One takes its time.
    $transcript = if ($Code -match '-WhatIf') { Join-Path $TestDrive 'transcript.txt' }
    $HelpSession.SessionStateProxy.SetVariable('transcript', $transcript)
    Invoke-HelpSession { if ($transcript) { $null = Start-Transcript -LiteralPath $transcript -Force } }
    $shell = [powershell]::Create($HelpSession)
    try {
        $output = [Management.Automation.PSDataCollection[psobject]]::new()
        $end = $null
        try {
            $null = $shell.AddScript($Code, $true)
            $shell.Invoke($null, $output)
        }
        catch {
            # What ended the example is one of its errors; an expectation looks at them.
            $end = $_.Exception.InnerException.ErrorRecord
        }

        Invoke-HelpSession { if ($transcript) { $null = Stop-Transcript } }
        @{
            Output   = @($output)
            Errors   = @($shell.Streams.Error; $end) | Where-Object { $_ }
            Warnings = @($shell.Streams.Warning | ForEach-Object Message)
            Verbose  = @($shell.Streams.Verbose | ForEach-Object Message)
            WhatIf   = @(if ($transcript) { Get-Content -LiteralPath $transcript } ) -like 'What if: *'
        }
    }
    finally {
        $shell.Dispose()
    }
}

# The files of the folder, with the hashes of what is in them. What became of the directory is asked of it.
function Get-FileHashTable {
    $table = @{}
    foreach ($path in [IO.Directory]::GetFiles($HelpFolder, '*', 'AllDirectories') -notlike '*site.cicdb*') {
        $name = [IO.Path]::GetRelativePath($HelpFolder, $path) -replace '\\', '/'
        $table[$name] = (Get-FileHash -LiteralPath $path).Hash
    }

    $table
}

# Copy-Item takes ten times as long, which counts here.
function Copy-Folder {
    param([string] $From, [string] $To)

    foreach ($path in [IO.Directory]::GetFiles($From, '*', 'AllDirectories')) {
        $copy = Join-Path $To ([IO.Path]::GetRelativePath($From, $path))
        $null = [IO.Directory]::CreateDirectory((Split-Path $copy))
        [IO.File]::Copy($path, $copy)
    }
}

# The arguments of a command that stand there without their parameters' names.
function Get-UnnamedArgument {
    param([Parameter(Mandatory)] [Management.Automation.Language.CommandAst] $Call)

    $parameters = (Get-Command -Name $Call.GetCommandName()).Parameters
    $awaiting = $false
    foreach ($element in $Call.CommandElements | Select-Object -Skip 1) {
        if ($element -is [Management.Automation.Language.CommandParameterAst]) {
            $awaiting = -not $element.Argument -and -not $parameters[$element.ParameterName].SwitchParameter
        }
        elseif ($awaiting) {
            $awaiting = $false
        }
        elseif (-not $element.Splatted) {
            $element.Extent.Text
        }
    }
}

# Whether only its owner may read a file.
function Test-OwnerOnly {
    param([Parameter(Mandatory)] [string] $Path)

    if ($IsWindows) {
        $others = @((Get-Acl -LiteralPath $Path).Access.IdentityReference.Value) -ne [Security.Principal.WindowsIdentity]::GetCurrent().Name
        return $others.Count -eq 0
    }

    "$((Get-Item -LiteralPath $Path).UnixFileMode)" -eq 'UserWrite, UserRead'
}
