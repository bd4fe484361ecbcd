# Export-CicPasswordReport writes the passwords that were just given, for their owner only.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    $ErrorActionPreference = 'Stop'
    $script:header = 'User Name,Display Name,Extension,Password'
    $script:template = (Connect-CicDirectory (Join-Path $TestDrive 'template.cicdb') -Create).Path
    Initialize-CicDirectory -Administrator admin -WarningAction SilentlyContinue

    # The lines of a report, its mark left out; they end as Windows ends them.
    function Get-Report {
        param([string] $Name = 'passwords.csv')

        $text = [Text.Encoding]::UTF8.GetString([IO.File]::ReadAllBytes("$PWD/$Name"))
        $text.TrimStart([char]0xFEFF) -split "`r`n" -ne ''
    }
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A password report' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Set-Content users.csv -Value @(
            'User Name,First Name,Extension,Password'
            'anna,Anna,2001,moon-1'
            'bert,=Bert,2002,=1+1'
            'carl,,,@x'
        )
    }

    AfterEach {
        Pop-Location
    }

    It 'has the users of a command and of a plan: <Script>' -ForEach @(
        @{ Script = { Import-CicUserCsv users.csv -WarningAction Ignore | Add-CicUser -PassThru } }
        @{ Script = { New-CicImportPlan -User users.csv -WarningAction Ignore | Invoke-CicImportPlan } }
    ) {
        $run = Invoke-Recorded { & $Script | Export-CicPasswordReport passwords.csv }

        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
        [IO.File]::ReadAllBytes("$PWD/passwords.csv")[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        Get-Report | Should -BeExactly $header, 'anna,Anna,2001,moon-1', "bert,'=Bert,2002,'=1+1", "carl,carl,,'@x"
        if (-not $IsWindows) {
            (Get-Item passwords.csv).UnixMode | Should -BeExactly '-rw-------'
        }
    }

    It 'has the generated passwords of a new site' {
        $null = Connect-CicDirectory new.cicdb -Create

        Initialize-CicDirectory -Administrator admin -PassThru | Export-CicPasswordReport first.csv

        $lines = Get-Report first.csv
        $lines | Should -HaveCount 3
        $lines[1] | Should -MatchExactly '^Operator,Operator,,[0-9]{8}$'
        $lines[2] | Should -MatchExactly '^admin,admin,,[0-9]{8}$'
    }

    # A list that changes nothing but the password says neither name nor extension: the directory knows them.
    It 'has of a user who was updated the name and extension of the directory: <Script>' -ForEach @(
        @{ Script = { New-CicImportPlan -User new.csv -OnConflict Update | Invoke-CicImportPlan 6> $null } }
        @{ Script = { Import-CicUserCsv new.csv | Add-CicUser -OnConflict Update -PassThru } }
    ) {
        Import-CicUserCsv users.csv -WarningAction Ignore | Add-CicUser
        Set-Content new.csv -Value 'User Name,Password', 'ANNA,moon-2-sun'

        & $Script | Export-CicPasswordReport passwords.csv

        Get-Report | Should -BeExactly $header, 'anna,Anna,2001,moon-2-sun'
    }

    # Passwords of users who were added before the existing file was noticed would be lost.
    It 'that cannot be written to <Place> ends it before any user is added' -ForEach @(
        @{ Place = 'passwords.csv'; Id = 'FileExists' }
        @{ Place = 'none/passwords.csv'; Id = 'FileNotWritable' }
        @{ Place = 'variable:passwords'; Id = 'NotFileSystem' }
    ) {
        Set-Content passwords.csv -Value 'old'

        $run = Invoke-Recorded {
            Import-CicUserCsv users.csv -WarningAction Ignore | Add-CicUser -PassThru | Export-CicPasswordReport $Place
        }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly "$Id,*"
        "$($run.Error)" | Should -Not -Match '-Force'
        (Get-CicDirectory).Revision | Should -Be 1
        Get-Content passwords.csv | Should -BeExactly 'old'
        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'passwords.csv', 'site.cicdb', 'users.csv'
    }

    It 'passes over users who keep their passwords, and other results' {
        Set-Content new.csv -Value 'User Name,Extension,Password,Roles', 'anna,2009,moon-2-sun,New Role', 'admin,2008,,'

        $run = Invoke-Recorded {
            New-CicImportPlan -User new.csv -OnConflict Update -WarningAction Ignore |
                Invoke-CicImportPlan |
                Export-CicPasswordReport passwords.csv
        }

        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -BeNullOrEmpty
        Get-Report | Should -BeExactly $header, 'anna,anna,2009,moon-2-sun'
    }

    It 'is not created if there are no passwords, with <Count> warnings: <Script>' -ForEach @(
        @{ Script = { Get-CicUser }; Count = 2 }
        @{ Script = { Get-CicStation }; Count = 1 }
        @{ Script = { $null, @() }; Count = 1 }
    ) {
        & $Script | Export-CicPasswordReport passwords.csv -WarningAction SilentlyContinue -WarningVariable warnings

        $warnings | Should -HaveCount $Count
        $warnings[-1].Message | Should -BeExactly 'No report was written because there are no passwords.'
        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'site.cicdb', 'users.csv'
    }

    It 'is not written with -WhatIf' {
        Import-CicUserCsv users.csv -WarningAction Ignore | Export-CicPasswordReport passwords.csv -WhatIf -WarningVariable warnings

        $warnings | Should -BeNullOrEmpty
        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'site.cicdb', 'users.csv'
    }

    It 'reports an object that is not a user as an error, without showing it' {
        $run = Invoke-Recorded {
            Import-CicUserCsv users.csv -WarningAction Ignore |
                ForEach-Object { $_; if ($_.UserName -eq 'anna') { [pscustomobject]@{ Password = 'moon' } } } |
                Export-CicPasswordReport passwords.csv
        }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'NotAUser,*'
        $run.Error[0].TargetObject | Should -BeExactly 2
        "$($run.Error)" | Should -Not -Match 'moon'
        Get-Report | Should -HaveCount 4
    }

    It 'is written as other lists are' {
        Import-CicUserCsv users.csv -WarningAction Ignore |
            Export-CicPasswordReport -LiteralPath 'p[1].csv' -Delimiter ';' -Encoding utf8NoBOM

        Get-Content -LiteralPath 'p[1].csv' -TotalCount 1 | Should -BeExactly 'User Name;Display Name;Extension;Password'
        [IO.File]::ReadAllBytes("$PWD/p[1].csv")[0] | Should -Be ([byte][char]'U')
    }

    It 'is not left, nor a part of it, by a pipeline that fails' {
        $run = Invoke-Recorded {
            Import-CicUserCsv users.csv -WarningAction Ignore |
                ForEach-Object { $_; if ($_.UserName -eq 'bert') { throw 'enough' } } |
                Export-CicPasswordReport passwords.csv
        }

        "$($run.Error)" | Should -BeExactly 'enough'
        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'site.cicdb', 'users.csv'
    }
}
