# A directory in daily use: names, pipelines, sessions, and the file.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
}

AfterAll {
    Pop-Location
}

Describe 'Names' {
    BeforeEach {
        $null = Initialize-Site names.cicdb
        Add-CicUser @{ UserName = 'anna' }, @{ UserName = 'anne' }, @{ UserName = 'bert' }, @{ UserName = 'desk[1]' }, @{ UserName = 'desk1' }
        Add-CicStation @{ Name = 'Room 1' }, @{ Name = 'Room 2' }, @{ Name = 'Hall [1]' }, @{ Name = 'Hall 1' }
        Add-CicPhone @(1, 2 | ForEach-Object { @{ Name = "Phone [$_]"; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' } })
    }

    It 'can be patterns' {
        (Get-CicUser ann*).UserName | Should -Be 'anna', 'anne'
        (Get-CicUser 'ann[ae]', b?rt).UserName | Should -Be 'anna', 'anne', 'bert'
        (Get-CicStation 'room*').Name | Should -Be 'Room 1', 'Room 2'
    }

    It 'that have brackets are found as they are, and are no patterns then' {
        (Get-CicUser 'desk[1]').UserName | Should -Be 'desk[1]'
        (Get-CicStation 'Hall [1]').Name | Should -Be 'Hall [1]'
        (Get-CicPhone 'Phone [2]').Name | Should -Be 'Phone [2]'
    }

    It 'that have brackets are changed as they are' {
        Set-CicUser 'desk[1]' -Location Here
        Set-CicStation 'Hall [1]' -Extension 4711
        Set-CicPhone 'Phone [1]' -Label Mine

        (Get-CicUser -Location Here).UserName | Should -Be 'desk[1]'
        (Get-CicStation -Extension 4711).Name | Should -Be 'Hall [1]'
        (Get-CicPhone | Where-Object Label -EQ Mine).Name | Should -Be 'Phone [1]'
    }

    It 'that have brackets are removed as they are' {
        Remove-CicUser 'desk[1]' -Confirm:$false
        Remove-CicStation 'Hall [1]' -Confirm:$false
        Remove-CicPhone 'Phone [1]' -Confirm:$false

        (Get-CicUser desk*).UserName | Should -Be 'desk1'
        (Get-CicStation hall*).Name | Should -Be 'Hall 1'
        (Get-CicPhone).Name | Should -Be 'Phone [2]'
        (Get-CicStation phone*).Name | Should -Be 'Phone [2]'
    }

    It 'in any case and with blanks around them are the same' {
        (Get-CicUser ANNA).UserName | Should -Be 'anna'
        { Add-CicUser @{ UserName = ' Anna ' } -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'ObjectExists,*'
    }

    It 'that do not exist are errors one by one, and patterns without a match are not' {
        $found = Get-CicUser anna, nobody, 'nobody*', none -ErrorAction SilentlyContinue -ErrorVariable problems

        $found.UserName | Should -Be 'anna'
        $problems | Should -HaveCount 2
        $problems.FullyQualifiedErrorId | Should -Be (@('ObjectNotFound,CicCsvImport.Commands.GetCicUserCommand') * 2)
        { Get-CicUser nobody -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,*'
    }

    It 'piped twice are removed once' {
        'anna', 'ANNA' | Remove-CicUser -Confirm:$false -ErrorAction Stop

        Get-CicUser anna -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}

Describe 'A pipeline' {
    BeforeEach {
        $script:site = Initialize-Site pipeline.cicdb
        Add-CicUser @(1..50 | ForEach-Object { @{ UserName = "user$_"; Roles = 'Agent' } })
    }

    It 'that needs no more objects ends the reading, and nothing holds the file' {
        (Get-CicUser user* | Select-Object -First 1).UserName | Should -Be 'user1'

        Get-ChildItem pipeline.cicdb* -Force | Should -HaveCount 1
        Add-CicUser @{ UserName = 'next' }
    }

    It 'gets, changes and gives again' {
        $changed = Get-CicUser user1* | Set-CicUser -AddRole Supervisor -PassThru

        $changed | Should -HaveCount 11
        $changed | ForEach-Object { $_.Roles | Should -Be 'Agent', 'Supervisor' }
        (Get-CicImport -Last).Updated | Should -Be 11
    }

    It 'gets, changes and removes' {
        Get-CicUser user2* | Set-CicUser -Location Away -PassThru | Where-Object UserName -Like '*0' | Remove-CicUser -Confirm:$false

        (Get-CicUser -Location Away).UserName | Should -Not -Contain 'user20'
        Get-CicUser -Location Away | Should -HaveCount 10
    }

    It 'changes while it gets' {
        Get-CicUser user3* | ForEach-Object { Set-CicUser $_.UserName -Location Here }

        Get-CicUser -Location Here | Should -HaveCount 11
        Get-ChildItem pipeline.cicdb* -Force | Should -HaveCount 1
    }

    It 'takes objects over from another directory' {
        $other = Connect-CicDirectory (Join-Path $TestDrive 'other.cicdb') -Create -NoDefault
        Initialize-CicDirectory -Directory $other -Administrator admin

        Get-CicUser user* | Add-CicUser -Directory $other

        (Get-CicUser user* -Directory $other).UserName | Should -Be (Get-CicUser user*).UserName
        (Get-CicUser user7 -Directory $other).Roles | Should -Be 'Agent'
        (Get-CicDirectory).Id | Should -Be $site.Id
    }
}

Describe 'An error' {
    BeforeAll {
        $site = Initialize-Site errors.cicdb
        Add-CicUser @{ UserName = 'anna' }
        $script:state = Get-FileState $site.Path
    }

    It 'is caught by its type: <Script>' -ForEach @(
        @{ Script = 'Connect-CicDirectory missing.cicdb -NoDefault'; Id = 'DirectoryNotFound'; Category = 'ObjectNotFound' }
        @{ Script = 'Connect-CicDirectory errors.cicdb -Create -NoDefault'; Id = 'DirectoryExists'; Category = 'ResourceExists' }
        @{ Script = 'Connect-CicDirectory missing/site.cicdb -Create -NoDefault'; Id = 'NoFolder'; Category = 'ObjectNotFound' }
        @{ Script = 'Add-CicUser @{ UserName = "ANNA" }'; Id = 'ObjectExists'; Category = 'ResourceExists' }
        @{ Script = 'Remove-CicUser Operator'; Id = 'OperatorRemains'; Category = 'InvalidOperation' }
        @{ Script = 'New-CicImportPlan -User @{ UserName = "anna" } | Invoke-CicImportPlan'; Id = 'PlanHasConflicts' }
    ) {
        $caught = try {
            & ([scriptblock]::Create($Script))
        }
        catch [CicCsvImport.CicDirectoryException] {
            $_
        }

        $caught.Exception.ErrorId | Should -Be $Id
        $caught.FullyQualifiedErrorId | Should -BeLike "$Id,CicCsvImport.Commands.*"
        if ($Category) {
            $caught.CategoryInfo.Category | Should -Be $Category
        }

        Get-FileState $site.Path | Should -Be $state
    }

    It 'of one object is an error with -ErrorAction Stop, and nothing is written' {
        { Add-CicUser @{ UserName = 'bert' }, @{ UserName = 'anna' } -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectExists,*' -ExceptionType ([CicCsvImport.CicDirectoryException])

        Get-FileState $site.Path | Should -Be $state
    }

    It 'says which of the objects are there already, all of them' {
        $problems = $null
        try {
            Add-CicUser @{ UserName = 'Operator' }, @{ UserName = 'anna' }, @{ UserName = 'admin' }, @{ UserName = 'new' } -ErrorAction SilentlyContinue -ErrorVariable problems
        }
        catch {
            $problems = @($problems) + $_
        }

        "$problems" | Should -Match 'anna'
        "$problems" | Should -Match 'admin'
        Get-CicUser new -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}

Describe 'A connection' {
    It 'is the session''s default, and another one can be given' {
        $one = Initialize-Site one.cicdb
        $two = Connect-CicDirectory (Join-Path $TestDrive two.cicdb) -Create -NoDefault

        Add-CicStation @{ Name = 'in one' }
        Add-CicStation @{ Name = 'in two' } -Directory $two

        (Get-CicDirectory).Path | Should -Be $one.Path
        (Get-CicStation).Name | Should -Be 'in one'
        (Get-CicStation -Directory $two).Name | Should -Be 'in two'
        Disconnect-CicDirectory $two
        (Get-CicStation).Name | Should -Be 'in one'
        { Get-CicStation -Directory $two } | Should -Throw -ErrorId 'NotConnected,*'
    }

    It 'that fails leaves none: what follows must not change the one before' {
        $before = Initialize-Site before.cicdb

        { Connect-CicDirectory missing.cicdb } | Should -Throw -ErrorId 'DirectoryNotFound,*'

        { Add-CicStation @{ Name = 'astray' } } | Should -Throw -ErrorId 'NotConnected,*'
        Get-CicStation -Directory $before | Should -BeNullOrEmpty
    }

    It 'that is disconnected is none' {
        $null = Initialize-Site gone.cicdb

        Disconnect-CicDirectory

        $commands = 'Get-CicUser', 'Get-CicDirectory', 'Get-CicImport', 'New-CicImportPlan -User @{ UserName = "a" }', 'Add-CicUser @{ UserName = "a" }', 'Remove-CicUser a', 'Undo-CicImport -Last'
        foreach ($command in $commands) {
            { & ([scriptblock]::Create($command)) } | Should -Throw -ErrorId 'NotConnected,*' -Because $command
        }

        { Disconnect-CicDirectory } | Should -Not -Throw
    }

    It 'is each session''s own' {
        $one = Initialize-Site mine.cicdb
        $two = Connect-CicDirectory (Join-Path $TestDrive theirs.cicdb) -Create -NoDefault

        $path = $two.Path
        $job = Start-ThreadJob {
            Import-Module $using:ModuleManifest
            try { $null = Get-CicDirectory } catch { $_.FullyQualifiedErrorId }
            $null = Connect-CicDirectory $using:path
            Add-CicStation @{ Name = 'theirs' }
            (Get-CicDirectory).Path
        }
        $said = $job | Receive-Job -Wait -AutoRemoveJob

        $said[0] | Should -BeLike 'NotConnected,*'
        $said[1] | Should -Be $two.Path
        (Get-CicDirectory).Path | Should -Be $one.Path
        Get-CicStation | Should -BeNullOrEmpty
        (Get-CicStation -Directory $two).Name | Should -Be 'theirs'
    }

    It 'can be used by another session that it is given to' {
        $site = Initialize-Site given.cicdb

        $job = Start-ThreadJob {
            Import-Module $using:ModuleManifest
            Add-CicStation @{ Name = 'given' } -Directory $using:site
        }
        $job | Receive-Job -Wait -AutoRemoveJob

        (Get-CicStation).Name | Should -Be 'given'
    }
}

Describe 'The file' {
    It 'is its owner''s alone' -Skip:$IsWindows {
        $site = Initialize-Site owner.cicdb

        (Get-Item $site.Path).UnixMode | Should -Be '-rw-------'
        Add-CicUser @{ UserName = 'anna' }
        (Get-Item $site.Path).UnixMode | Should -Be '-rw-------'
    }

    It 'is not held open between commands: it can be moved, copied and deleted' {
        $site = Initialize-Site held.cicdb
        Add-CicStation @{ Name = 'here' }
        [IO.File]::Open($site.Path, 'Open', 'ReadWrite', 'None').Dispose()

        Copy-Item $site.Path copy.cicdb
        Move-Item $site.Path moved.cicdb
        { Get-CicStation } | Should -Throw -ErrorId 'DirectoryNotFound,*'

        $null = Connect-CicDirectory moved.cicdb
        (Get-CicStation).Name | Should -Be 'here'
        Remove-Item moved.cicdb
        { Add-CicStation @{ Name = 'nowhere' } } | Should -Throw -ErrorId 'DirectoryNotFound,*'
        'moved.cicdb' | Should -Not -Exist
        $null = Connect-CicDirectory copy.cicdb
        (Get-CicStation).Name | Should -Be 'here'
    }

    It 'can have any name' {
        foreach ($name in 'with blank.cicdb', '[1].cicdb', "$([char]0xFC)n$([char]0x4E2D).cicdb", 'a=b;c.cicdb', "o'neil.cicdb", '?x#y%20.cicdb') {
            if ($IsWindows -and $name -match '\?') { continue }
            $site = Connect-CicDirectory $name -Create
            Add-CicStation @{ Name = 'here' }
            $site.Path | Should -Be "$TestDrive/$name"
            (Connect-CicDirectory $name).Stations | Should -Be 1
            [IO.File]::Exists("$TestDrive/$name") | Should -BeTrue
            Get-ChildItem -LiteralPath $TestDrive -Force | Where-Object Name -Like '*-wal' | Should -BeNullOrEmpty
        }
    }

    It 'can be in a PowerShell drive' {
        $site = Connect-CicDirectory TestDrive:/drive.cicdb -Create

        $site.Path | Should -Be "$TestDrive/drive.cicdb"
        (Get-Item TestDrive:/drive.cicdb | Connect-CicDirectory).Id | Should -Be $site.Id
    }
}
