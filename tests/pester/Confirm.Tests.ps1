#Requires -Version 7.4

# The user is asked, and says yes or no.

BeforeDiscovery {
    $script:changes = @(
        @{ Script = { Add-CicStation @{ Name = 'new' } -Confirm }; Count = 1 }
        @{ Script = { $phone.Name = 'new'; Add-CicPhone $phone -Confirm }; Count = 1 }
        @{ Script = { Add-CicUser @{ UserName = 'new' }, @{ UserName = 'newer' } -Confirm }; Count = 2 }
        @{ Script = { Set-CicStation station -Extension 999 -Confirm }; Count = 1 }
        # The phone stays as it is, its station does not.
        @{ Script = { Set-CicPhone phone -License 'Client Access' -Confirm }; Count = 1 }
        @{ Script = { Add-CicPhone $phone -OnConflict Update -Classification Local -Confirm }; Count = 1 }
        @{ Script = { Set-CicPhone phone -Extension 999 -License 'Client Access' -Confirm }; Count = 1 }
        @{ Script = { Set-CicUser user, second -Location here -Confirm }; Count = 2 }
        # What removes or undoes asks once for the whole run, and without -Confirm too.
        @{ Script = { Remove-CicStation *t* }; Count = 1 }
        @{ Script = { Remove-CicPhone phone }; Count = 1 }
        @{ Script = { Remove-CicUser user, second -Confirm }; Count = 1 }
        @{ Script = { Get-CicUser | Remove-CicUser -Force }; Count = 1 }
        # The station follows its phone, and the user the station.
        @{ Script = { Rename-CicPhone phone other1 -Confirm }; Count = 1 }
        @{ Script = { @{ OldName = 'user'; NewName = 'second' }, @{ OldName = 'second'; NewName = 'user' } | Rename-CicUser -Confirm }; Count = 2 }
        @{ Script = { Initialize-CicDirectory -Confirm }; Count = 1 }
        @{ Script = { Invoke-CicImportPlan $plan -Confirm }; Count = 1 }
        @{ Script = { Undo-CicImport -Last }; Count = 1 }
        @{ Script = { Undo-CicImport 1, 2, 3 }; Count = 3 }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    . "$PSScriptRoot/AnsweringHost.ps1"

    # Runs a script where a user answers, and returns what was asked and written.
    function Invoke-Answered {
        param(
            [Parameter(Mandatory)] [AnsweringHost] $User,
            [Parameter(Mandatory)] [scriptblock] $Script,
            [scriptblock] $Before = {}
        )

        $runspace = [runspacefactory]::CreateRunspace($User, [initialsessionstate]::CreateDefault2())
        $runspace.Open()
        $shell = [powershell]::Create($runspace)
        try {
            $runspace.SessionStateProxy.SetVariable('manifest', $ModuleManifest)
            $runspace.SessionStateProxy.SetVariable('folder', $PWD.ProviderPath)
            $prepare = '$ErrorActionPreference = "Stop"; Set-Location -LiteralPath $folder; Import-Module $manifest'
            $null = $shell.AddScript($prepare, $false).AddStatement().AddScript("$Before", $false).Invoke()
            $shell.Commands.Clear()
            $shell.AddScript("$Script").Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
        }
        finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }

    $script:site = {
        $null = Connect-CicDirectory site.cicdb
        $phone = @{ Name = 'phone'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' }
        $plan = New-CicImportPlan -Station @{ Name = 'planned' }
    }
    Push-Location $TestDrive
    $null = Connect-CicDirectory template.cicdb -Create
    Add-CicStation @{ Name = 'station' }, @{ Name = 'other' }
    Add-CicPhone @{ Name = 'phone'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' }
    Add-CicUser @{ UserName = 'user' }, @{ UserName = 'second' } -WarningAction SilentlyContinue
    Disconnect-CicDirectory
}

AfterAll {
    Pop-Location
}

Describe 'A question' {
    BeforeEach {
        Enter-NewFolder
    }

    AfterEach {
        Pop-Location
    }

    It 'answered with No changes not one byte, <Count> times: <Script>' -ForEach $changes {
        Copy-Item "$TestDrive/template.cicdb" site.cicdb
        $before = (Get-FileHash site.cicdb).Hash
        $user = [AnsweringHost]::new('No')

        Invoke-Answered $user $Script $site | Should -BeNullOrEmpty

        $user.User.Questions | Should -HaveCount $Count
        (Get-FileHash site.cicdb).Hash | Should -Be $before
        (Get-ChildItem -Force).Name | Should -BeExactly 'site.cicdb'
    }

    It 'answered with Yes does it, <Count> times: <Script>' -ForEach $changes {
        Copy-Item "$TestDrive/template.cicdb" site.cicdb
        $before = (Get-FileHash site.cicdb).Hash
        $user = [AnsweringHost]::new('Yes')

        $null = Invoke-Answered $user $Script $site

        $user.User.Questions | Should -HaveCount $Count
        (Get-FileHash site.cicdb).Hash | Should -Not -Be $before
    }

    It 'about a run says what it does, and where: <Script>' -ForEach @(
        @{ Script = { Remove-CicUser user }; Asked = "Remove user 'user'" }
        @{ Script = { Remove-CicUser user, second }; Asked = "Remove 2 users ('user', 'second')" }
        @{ Script = { Remove-CicPhone phone }; Asked = "Remove phone 'phone'; removes 1 station" }
        # With the role and the workgroup that the users brought.
        @{ Script = { Undo-CicImport -Last }; Asked = 'Undo run 3: removes 4 objects' }
    ) {
        Copy-Item "$TestDrive/template.cicdb" site.cicdb
        $user = [AnsweringHost]::new('No')

        Invoke-Answered $user $Script $site | Should -BeNullOrEmpty

        $user.User.Questions[0] | Should -BeLike "*Performing the operation ""$Asked"" on target ""*site.cicdb"".*"
    }

    It 'is not asked with -Confirm:$false, nor with $ConfirmPreference None: <Script>' -ForEach @(
        @{ Script = { Remove-CicUser user -Confirm:$false } }
        @{ Script = { $ConfirmPreference = 'None'; Remove-CicUser user } }
        @{ Script = { Undo-CicImport -Last -Confirm:$false } }
        # The plan was approved.
        @{ Script = { Invoke-CicImportPlan $plan } }
    ) {
        Copy-Item "$TestDrive/template.cicdb" site.cicdb
        $before = (Get-FileHash site.cicdb).Hash
        $user = [AnsweringHost]::new('No')

        $null = Invoke-Answered $user $Script $site

        $user.User.Questions | Should -BeNullOrEmpty
        (Get-FileHash site.cicdb).Hash | Should -Not -Be $before
    }

    It 'answered with No makes no directory' {
        $user = [AnsweringHost]::new('No')

        Invoke-Answered $user { Connect-CicDirectory site.cicdb -Create -Confirm } | Should -BeNullOrEmpty

        $user.User.Questions | Should -HaveCount 1
        Get-ChildItem -Force | Should -BeNullOrEmpty
    }
}
