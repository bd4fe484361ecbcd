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
        # A spreadsheet would show other passwords than these.
        $run.Warning | Should -HaveCount 1
        $run.Warning[0].Message | Should -Match 'bert, carl'
        $run.Warning[0].Message | Should -Not -Match '=1|@x'
        $run.Output | Should -BeNullOrEmpty
        [IO.File]::ReadAllBytes("$PWD/passwords.csv")[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        Get-Report | Should -BeExactly $header, 'anna,Anna,2001,moon-1', "bert,'=Bert,2002,`"=1+1`"", 'carl,carl,,"@x"'
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

    It 'keeps what it has when a file takes its name at the end, and says where, and that the users are committed' {
        $run = Invoke-Recorded {
            Import-CicUserCsv users.csv -WarningAction Ignore |
                Add-CicUser -PassThru |
                ForEach-Object { Set-Content passwords.csv 'taken'; $_ } |
                Export-CicPasswordReport passwords.csv
        }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'ReportIncomplete,*'
        "$($run.Error[0])" | Should -Match 'users are committed'
        "$($run.Error[0])" | Should -Match ([regex]::Escape($run.Error[0].TargetObject))
        Get-Content passwords.csv | Should -BeExactly 'taken'
        Get-Report (Split-Path -Leaf $run.Error[0].TargetObject) | Should -Contain 'anna,Anna,2001,moon-1'
        if (-not $IsWindows) {
            (Get-Item $run.Error[0].TargetObject).UnixMode | Should -BeExactly '-rw-------'
        }
    }

    It 'has the users of a job, and of Set-CicUser -PassThru' {
        Add-CicUser @{ UserName = 'anna' }, @{ UserName = 'bert' } -WarningAction Ignore
        $secret = ConvertTo-SecureString '8462953' -AsPlainText -Force
        $copies = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(@(
                    Set-CicUser anna -Password $secret -PassThru), 2))
        $copies.PSObject.TypeNames[0] | Should -Match 'Deserialized|Object'

        $copies, (Set-CicUser bert -Password $secret -PassThru) | ForEach-Object { $_ } | Export-CicPasswordReport passwords.csv

        Get-Report | Should -BeExactly $header, 'anna,anna,,8462953', 'bert,bert,,8462953'
    }
}

Describe '-PasswordReport' {
    BeforeDiscovery {
        $script:assigning = @(
            @{ Command = 'Import-CicUserCsv users.csv | Add-CicUser -PasswordReport $file'; Names = 'anna', 'bert' }
            @{ Command = 'New-CicImportPlan -User users.csv | Invoke-CicImportPlan -PasswordReport $file'; Names = 'anna', 'bert' }
            @{ Command = 'Reset-CicUserPassword * -PasswordReport $file'; Names = 'admin', 'Operator' }
            @{ Command = 'Initialize-CicDirectory -Administrator boss -PasswordReport $file'; Names = 'boss' }
        )
    }

    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Set-Content users.csv -Value 'User Name,First Name,Password', 'anna,Anna,sunny-7', 'bert,,'
        $script:file = 'passwords.csv'
    }

    AfterEach {
        Pop-Location
    }

    It 'has the passwords of everybody, and nothing says that they are lost: <Command>' -ForEach $assigning {
        $run = Invoke-Recorded ([scriptblock]::Create($Command))

        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -BeNullOrEmpty
        "$($run.Information)" | Should -Not -Match 'password'
        [IO.File]::ReadAllBytes("$PWD/passwords.csv")[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        $lines = Import-Csv passwords.csv
        $lines.'User Name' | Should -Be $Names
        foreach ($line in $lines) {
            # A password that is the present one changes nothing.
            @{ UserName = $line.'User Name'; Password = $line.Password } | Set-CicUser
        }

        (Get-CicDirectory).Revision | Should -Be 2
        if (-not $IsWindows) {
            (Get-Item passwords.csv).UnixMode | Should -BeExactly '-rw-------'
        }
    }

    It 'is not written with -WhatIf: <Command>' -ForEach $assigning {
        $null = & ([scriptblock]::Create("$Command -WhatIf"))

        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'site.cicdb', 'users.csv'
    }

    It 'that cannot be written to <File> ends the command before anybody has a password: <Command>' -ForEach @(
        foreach ($case in $assigning) {
            @{ File = 'users.csv'; Id = 'FileExists' }, @{ File = 'none/passwords.csv'; Id = 'FileNotWritable' }, @{ File = '/dev/full'; Id = 'File*' } |
                ForEach-Object { $_ + $case }
        }
    ) {
        $file = $File
        { & ([scriptblock]::Create($Command)) } | Should -Throw -ErrorId "$Id,*"

        (Get-CicDirectory).Revision | Should -Be 1
        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'site.cicdb', 'users.csv'
    }

    It 'of a name that is taken meanwhile ends the command before anybody is added' {
        { Import-CicUserCsv users.csv | ForEach-Object { Set-Content passwords.csv 'taken'; $_ } | Add-CicUser -PasswordReport passwords.csv } |
            Should -Throw -ErrorId 'FileExists,*'

        (Get-CicDirectory).Revision | Should -Be 1
        Get-Content passwords.csv | Should -BeExactly 'taken'
    }

    It 'is complete while the passwords are hashed, and is removed if the run is not committed' {
        $env:CIC_Passwords__HashIterations = '100000'
        try {
            Set-Content many.csv (@('User Name') + (1..300 | ForEach-Object { "user$_" }))
            $session = Open-Session @"
Set-Location '$PWD'
`$null = Connect-CicDirectory site.cicdb
try { Import-CicUserCsv many.csv | Add-CicUser -PasswordReport passwords.csv } catch { exit 3 }
"@
            while (-not (Test-Path passwords.csv) -and -not $session.HasExited) { [Threading.Thread]::Yield() | Out-Null }
            $written = @(Import-Csv passwords.csv)
            $users = (Get-CicDirectory).Users
            # Somebody changes the directory in the meantime: the run is planned again, or not at all.
            Add-CicUser @{ UserName = 'user7' } -WarningAction SilentlyContinue
            $session.WaitForExit()
        }
        finally {
            $env:CIC_Passwords__HashIterations = '1000'
        }

        $session.ExitCode | Should -Be 3
        $written | Should -HaveCount 300
        $users | Should -Be 2
        (Get-CicDirectory).Users | Should -Be 3
        (Get-ChildItem -Force).Name | Should -Not -Contain 'passwords.csv'
    }
}

Describe 'Passwords that a command has generated' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Set-Content users.csv -Value 'User Name,Workgroups,Password', 'anna,Sales,sunny-7', 'bert,Support,', 'carl,Support,'
        Set-Content stations.csv -Value 'Name', 'Desk'
    }

    AfterEach {
        Pop-Location
    }

    It 'are in the list for the assistant as in the report: <Script>' -ForEach @(
        @{ Script = { New-CicImportPlan -User users.csv -Station stations.csv | Invoke-CicImportPlan -PasswordReport passwords.csv } }
        @{ Script = { Import-CicUserCsv users.csv | Add-CicUser -PassThru -PasswordReport passwords.csv } }
    ) {
        $run = Invoke-Recorded { & $Script | Export-CicUserCsv list.csv -IncludePassword }

        $run.Error | Should -BeNullOrEmpty
        $list = Import-Csv list.csv
        $list.'User Name' | Should -Be 'anna', 'bert', 'carl'
        $list.Password | Should -BeExactly (Import-Csv passwords.csv).Password
        $list.Workgroups | Should -Be 'Sales', 'Support', 'Support'
        $list[1].Password | Should -MatchExactly '^[0-9]{8}$'
    }

    It 'can be split by department' {
        $results = New-CicImportPlan -User users.csv | Invoke-CicImportPlan 6> $null

        $results | Where-Object { $_.User.Workgroups -contains 'Support' } | Export-CicPasswordReport support.csv

        (Import-Csv support.csv).'User Name' | Should -Be 'bert', 'carl'
        $results | Where-Object Kind -EQ workgroup | ForEach-Object { $_.User | Should -BeNullOrEmpty }
    }

    It 'are counted in the line of the run that has no report' {
        $run = Invoke-Recorded { New-CicImportPlan -User users.csv | Invoke-CicImportPlan }

        "$($run.Information)" | Should -Match '2 passwords were generated, and only the output'
    }

    It 'are counted if the pipeline ends before they are output: <Script>' -ForEach @(
        @{ Script = { New-CicImportPlan -User users.csv | Invoke-CicImportPlan | Select-Object -First 1 }; Lost = '2 generated passwords were not output' }
        @{ Script = { Import-CicUserCsv users.csv | Add-CicUser -PassThru | Select-Object -First 2 }; Lost = '1 generated password was not output' }
        @{ Script = { Reset-CicUserPassword * | Select-Object -First 1 }; Lost = '1 generated password was not output' }
    ) {
        $run = Invoke-Recorded $Script

        $run.Error | Should -BeNullOrEmpty
        $run.Warning[-1].Message | Should -Match $Lost
        $run.Warning[-1].Message | Should -Match 'Reset-CicUserPassword'
    }

    It 'are missed in a list of users that have none' {
        $run = Invoke-Recorded { Import-CicUserCsv users.csv | Export-CicUserCsv list.csv -IncludePassword }
        $run.Warning[-1].Message | Should -Match '^2 users have no password'

        (Invoke-Recorded { Import-CicUserCsv users.csv | Export-CicUserCsv other.csv }).Warning.Message | Should -Not -Match 'no password'
    }
}

Describe 'Reset-CicUserPassword' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Add-CicUser @{ UserName = 'anna' }, @{ UserName = 'annika' }, @{ UserName = 'bert' } -WarningAction SilentlyContinue
        $script:revision = (Get-CicDirectory).Revision
    }

    AfterEach {
        Pop-Location
    }

    It 'says that only its output has the passwords, unless there is a report' {
        $null = Reset-CicUserPassword anna, bert -InformationVariable said 6> $null
        "$said" | Should -Match '2 passwords were generated, and only the output of this command has them'

        $null = Reset-CicUserPassword anna -PasswordReport anna.csv -InformationVariable said 6> $null
        "$said" | Should -Not -Match 'generated'
    }

    It 'gives new passwords, and writes the users with them: <Script>' -ForEach @(
        @{ Script = { Reset-CicUserPassword anna, bert }; Names = 'anna', 'bert' }
        @{ Script = { Reset-CicUserPassword ann* }; Names = 'anna', 'annika' }
        @{ Script = { 'anna' | Reset-CicUserPassword }; Names = 'anna' }
        @{ Script = { Get-CicUser bert | Reset-CicUserPassword }; Names = 'bert' }
        @{ Script = { [pscustomobject]@{ 'User Name' = 'bert'; Extension = '7' } | Reset-CicUserPassword }; Names = 'bert' }
    ) {
        $users = @(& $Script)

        $users.UserName | Should -Be $Names
        $users | ForEach-Object { $_.Password.Length | Should -Be 8 }
        (Get-CicDirectory).Revision | Should -Be ($revision + 1)
        (Get-CicUser bert).Extension | Should -BeNullOrEmpty
        $users | ForEach-Object { @{ UserName = $_.UserName; Password = $_.Password } } | Set-CicUser
        (Get-CicDirectory).Revision | Should -Be ($revision + 1)
    }

    It 'gives the password that is given, to all or in a row' {
        $secret = ConvertTo-SecureString '8462953' -AsPlainText -Force
        $both = Reset-CicUserPassword anna, bert -Password $secret
        $both | ForEach-Object { [Net.NetworkCredential]::new('', $_.Password).Password } | Should -BeExactly '8462953', '8462953'

        $own, $new = [pscustomobject]@{ UserName = 'anna'; Password = 'moon-9' }, [pscustomobject]@{ UserName = 'bert'; Password = '' } | Reset-CicUserPassword
        [Net.NetworkCredential]::new('', $own.Password).Password | Should -BeExactly 'moon-9'
        $new.Password.Length | Should -Be 8
        { Reset-CicUserPassword anna -Password (ConvertTo-SecureString '11' -AsPlainText -Force) } | Should -Throw -ErrorId 'PasswordPolicy,*'
    }

    It 'resets none if one is not there, none with -WhatIf, and can be undone' {
        { 'anna', 'ann*' | Reset-CicUserPassword } | Should -Throw -ErrorId 'ObjectNotFound,*'
        Reset-CicUserPassword anna -WhatIf | Should -BeNullOrEmpty
        (Get-CicDirectory).Revision | Should -Be $revision

        $null = Reset-CicUserPassword anna
        Undo-CicImport -Last -Confirm:$false 6> $null
        (Get-CicDirectory).Revision | Should -Be ($revision + 2)
    }
}
