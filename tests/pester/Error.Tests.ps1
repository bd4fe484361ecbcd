BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'good.csv' 'User Name', 'anna'
    Write-List 'open.csv' 'User Name', '"bert'
    Write-List 'warning.csv' 'User Name,DID', 'carl,x'
}

AfterAll {
    Pop-Location
}

Describe 'An error of a list' {
    It 'can be thrown and is known by its id' {
        { Import-CicUserCsv open.csv -ErrorAction Stop } |
            Should -Throw -ErrorId 'UnterminatedQuote,CicCsvImport.Commands.ImportCicUserCsvCommand'
    }

    It 'can be caught by its type, with the issue' {
        $issue = try {
            Import-CicUserCsv open.csv -ErrorAction Stop
        }
        catch [CicCsvImport.CicListException] {
            $_.Exception.Issue
        }

        $issue.Code | Should -Be 'UnterminatedQuote'
        $issue.Line | Should -Be 2
    }

    It 'ends a script whose preference is Stop' {
        $ErrorActionPreference = 'Stop'

        { Import-CicUserCsv open.csv, good.csv } | Should -Throw -ExceptionType ([CicCsvImport.CicListException])
    }

    It 'is the last of $Error' {
        Import-CicUserCsv open.csv -ErrorAction SilentlyContinue

        $Error[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $Error[0].CategoryInfo.Activity | Should -Be 'Import-CicUserCsv'
        $Error[0].TargetObject | Should -BeOfType CicCsvImport.CicIssue
        $Error[0].TargetObject.Path | Should -Be (Get-Item open.csv).FullName
    }

    It 'names file, line and what to do' {
        Import-CicUserCsv ./open.csv -ErrorAction SilentlyContinue -ErrorVariable problem

        "$problem" | Should -Be ('./open.csv:2: A quote opened on this line is never closed. Nothing in the list is imported. ' +
            'Close or remove the quote; inside a quoted cell, write each quote twice.')
    }

    It 'makes $? false' {
        Import-CicUserCsv open.csv -ErrorAction SilentlyContinue; $succeeded = $?

        $succeeded | Should -BeFalse
    }

    It 'leaves nothing in $Error with -ErrorAction Ignore' {
        $Error.Clear()

        Import-CicUserCsv open.csv -ErrorAction Ignore

        $Error | Should -BeNullOrEmpty
    }

    It 'is an exit code of a scheduled script' {
        Invoke-NewSession "`$ErrorActionPreference = 'Stop'; Import-Module '$ModuleManifest'; Import-CicUserCsv '$(Get-Item open.csv)'" *> $null

        $LASTEXITCODE | Should -Be 1
    }
}

Describe 'An exception' {
    It 'is of the settings' {
        Write-List 'bad.json' '{ "Limits": { "Colums": 3 } }'

        $source = try { Import-CicUserCsv good.csv -Settings bad.json } catch [CicCsvImport.CicSettingsException] { $_.Exception.SettingsSource }

        $source | Should -Be (Get-Item bad.json).FullName
    }

    It 'is of a directory, and has its id' {
        $id = try { Connect-CicDirectory missing.cicdb } catch [CicCsvImport.CicDirectoryException] { $_.Exception.ErrorId }

        $id | Should -Be 'DirectoryNotFound'
    }

    It 'is of a list that has warnings, which are not to be' {
        { Import-CicUserCsv warning.csv -FailOnWarning -ErrorAction Stop -WarningAction SilentlyContinue } |
            Should -Throw -ExceptionType ([CicCsvImport.CicListException])
    }

    It 'is what the help says: <Id>' -ForEach @(
        @{ Id = 'NotConnected'; Type = 'InvalidOperationException'; Category = 'ConnectionError'; Script = { Get-CicUser } }
        @{ Id = 'ListNotFound'; Type = 'Management.Automation.ItemNotFoundException'; Category = 'ObjectNotFound'; Script = { Get-CicCsvColumn -List Stations } }
        @{ Id = 'NotAListObject'; Type = 'ArgumentException'; Category = 'InvalidArgument'; Script = { [pscustomobject] @{ Color = 'red' } | Export-CicUserCsv new.csv } }
        @{ Id = 'FileExists'; Type = 'IO.IOException'; Category = 'ResourceExists'; Script = { New-CicCsv User good.csv } }
        @{ Id = 'PlanNotReadable'; Type = 'CicCsvImport.CicDirectoryException'; Category = 'InvalidData'; Script = { Import-CicImportPlan good.csv } }
    ) {
        $ErrorActionPreference = 'Stop'
        $fault = try { & $Script } catch { $_ }

        $fault.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $fault.Exception | Should -BeOfType $Type
        $fault.CategoryInfo.Category | Should -Be $Category
        Get-Help about_CicErrors | Should -Match "(?m)^ +$Id\r?\n +$Category, $($Type -replace '^.*\.')\r?$"
    }
}

Describe 'A warning' {
    It 'is kept in -WarningVariable, with file and line, and not shown with -WarningAction SilentlyContinue' {
        $shown = Import-CicUserCsv warning.csv -WarningVariable kept -WarningAction SilentlyContinue 3>&1

        @($shown).Count | Should -Be 1 -Because 'the user alone is written'
        "$kept" | Should -BeLike "warning.csv:2: DID 'x' *(InvalidDid)"
    }

    It 'ends a script whose preference is Stop, or a command with -WarningAction Stop' {
        { Import-CicUserCsv warning.csv -WarningAction Stop 3> $null } | Should -Throw -ErrorId 'ActionPreferenceStop,*'
        $WarningPreference = 'Stop'
        { Import-CicUserCsv warning.csv 3> $null } | Should -Throw -ErrorId 'ActionPreferenceStop,*'
    }

    It 'is nowhere with -WarningAction Ignore, and the objects are' {
        (Import-CicUserCsv warning.csv -WarningAction Ignore 3>&1).UserName | Should -Be 'carl'
    }
}

Describe '-FailOnWarning' {
    It 'makes an error of a warning, and nothing of the file is written' {
        $users = Import-CicUserCsv warning.csv, good.csv -FailOnWarning -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue

        $users.UserName | Should -Be 'anna'
        $problems.FullyQualifiedErrorId | Should -Be 'WarningsFound,CicCsvImport.Commands.ImportCicUserCsvCommand'
    }

    It 'can be thrown' {
        { Import-CicUserCsv warning.csv -FailOnWarning -ErrorAction Stop -WarningAction SilentlyContinue } |
            Should -Throw -ErrorId 'WarningsFound,*'
    }
}

Describe 'An argument that is wrong' {
    It '<Arguments> is an error with the id <Id>' -ForEach @(
        @{ Arguments = '-Encoding nonsense'; Id = 'ParameterArgumentTransformationError' }
        @{ Arguments = '-Delimiter a'; Id = 'InvalidDelimiter' }
        @{ Arguments = "-HeaderMap @{ Login = 'Account' }"; Id = 'UnknownColumnName' }
        @{ Arguments = '-Settings missing.json'; Id = 'InvalidSettings' }
        @{ Arguments = '-RejectPath good.csv'; Id = 'FileExists' }
    ) {
        { & ([scriptblock]::Create("Import-CicUserCsv good.csv $Arguments")) } |
            Should -Throw -ErrorId "$Id,CicCsvImport.Commands.ImportCicUserCsvCommand"
    }
}

Describe 'What Get-Error shows of an error' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
    It 'has no control character of <What>, and the reason' -ForEach @(
        @{ What = 'a settings file'; Id = 'InvalidSettings'; Script = { Get-CicCsvColumn -Settings bell.json } }
        @{ What = 'a file that is damaged'; Id = 'InvalidSettings'; Script = { Get-CicCsvColumn -Settings damaged.json } }
        @{ What = 'a plan'; Id = 'PlanNotReadable'; Script = { Import-CicImportPlan bell.json } }
    ) {
        [IO.File]::WriteAllText("$TestDrive/bell.json", '{ "Rung\u0007": 1 }')
        [IO.File]::WriteAllText("$TestDrive/damaged.json", "{ `"Rung`a")

        $failure = (Invoke-Recorded $Script).Error[0]

        $failure.FullyQualifiedErrorId | Should -BeLikeExactly "$Id,*"
        Get-Error -InputObject $failure | Out-String | Should -Not -Match "`a"
        $failure.Exception.Message | Should -Match 'json'
    }
}
