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

        "$problem" | Should -Be ('./open.csv:2: A quote that opens on this line is never closed. Nothing of the file is imported. ' +
            'Close the quote, or remove it; a quote inside a quoted cell is written twice.')
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
