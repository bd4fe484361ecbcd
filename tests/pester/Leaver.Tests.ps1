#Requires -Version 7.4

# Users, phones and stations leave: all of them or nobody, after one question.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $script:site = Initialize-Site leavers.cicdb
    Add-CicStation @{ Name = 'Desk1' }, @{ Name = 'Desk2' } 6> $null
    Add-CicPhone @{ Name = 'Hall'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' } 6> $null
    1..3 | ForEach-Object { @{ UserName = "x$_"; StationName = "Desk$([math]::Min($_, 2))" } } | Add-CicUser -WarningAction SilentlyContinue 6> $null
    $script:content = [IO.File]::ReadAllBytes($site.Path)

    # Runs a script in a session where nobody can answer, with the site connected, and returns the error's id and text.
    function Invoke-Unattended {
        param([Parameter(Mandatory)] [string] $Script)

        Invoke-NewSession @"
            Import-Module '$ModuleManifest'
            `$null = Connect-CicDirectory '$($site.Path)'
            try { $Script } catch { `$_.FullyQualifiedErrorId; `$_.Exception.Message }
"@
    }
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'Rows of moves' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        Set-Content moves.csv 'User Name,Location', 'x1,Here', 'xx2,Here', 'x3,Here'
    }

    It 'that no user matches create one' {
        Import-CicUserCsv moves.csv | Add-CicUser -OnConflict Update -WarningAction SilentlyContinue 6> $null

        (Get-CicUser -Location Here).UserName | Should -Be 'x1', 'x3', 'xx2'
    }

    It 'that no user matches are an error with -OnMissing Fail' {
        { Import-CicUserCsv moves.csv | Add-CicUser -OnConflict Update -OnMissing Fail } | Should -Throw -ErrorId 'ObjectNotFound,*' -ExpectedMessage '*moves.csv:3: *'

        Get-CicUser -Location Here | Should -BeNullOrEmpty
    }

    It 'that no user matches are named and skipped with -OnMissing Skip' {
        $done = Import-CicUserCsv moves.csv | Add-CicUser -OnConflict Update -OnMissing Skip -PassThru -WarningVariable warnings -WarningAction SilentlyContinue 6> $null

        $done.UserName | Should -Be 'x1', 'x3'
        $warnings.Message | Should -Be "1 row was skipped because its object does not exist: user 'xx2'."
        (Get-CicUser -Location Here).UserName | Should -Be 'x1', 'x3'
    }
}

Describe 'Objects that leave' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        $script:before = (Get-CicUser).UserName
    }

    It 'stay if one name of them is misspelt: <Script>' -ForEach @(
        @{ Script = { Remove-CicUser x1, x2, xx3 -Confirm:$false } }
        @{ Script = { 'x1', 'x2', 'xx3' | Remove-CicUser -Confirm:$false } }
        @{ Script = { Get-Content leavers.txt | Remove-CicUser -Confirm:$false } }
        @{ Script = { Import-Csv leavers.csv | Remove-CicUser -Confirm:$false } }
        @{ Script = { Import-CicUserCsv leavers.csv | Remove-CicUser -Confirm:$false } }
    ) {
        Set-Content leavers.txt 'x1', 'x2', 'xx3'
        Set-Content leavers.csv 'User Name,Department', 'x1,Sales', 'x2,Sales', 'xx3,Sales'

        { & $Script 3> $null } | Should -Throw -ErrorId 'ObjectNotFound,*' -ExpectedMessage "*'xx3'*None of the 3 objects was committed.*"

        (Get-CicUser).UserName | Should -Be $before
    }

    It 'are named by rows with <_>' -ForEach 'User Name', 'UserName', 'user name', 'Name' {
        Set-Content leavers.csv "Left on,$_", '2026-11-30,X1', '2026-11-30, x2 '

        Import-Csv leavers.csv | Remove-CicUser -Confirm:$false 6> $null

        (Get-CicUser x*).UserName | Should -Be 'x3'
        (Get-CicImport -Last).Removed | Should -Be 2
    }

    It 'stay if a row is <What>' -ForEach @(
        @{ What = 'blank'; Row = { [pscustomobject]@{ 'User Name' = ' ' } }; Id = 'RequiredValueMissing' }
        @{ What = 'a blank text'; Row = { '' }; Id = 'RequiredValueMissing' }
        @{ What = 'without a name'; Row = { [pscustomobject]@{ Login = 'x1' } }; Id = 'NotAListObject' }
        @{ What = 'two names'; Row = { @{ UserName = 'x1', 'x2' } }; Id = 'ValueNotWritable' }
        @{ What = 'an object of another kind'; Row = { [CicCsvImport.CicStation]@{ Name = 'x1' } }; Id = 'NotAListObject' }
    ) {
        { 'x1', (& $Row) | Remove-CicUser -Confirm:$false } | Should -Throw -ErrorId "$Id,*"

        (Get-CicUser).UserName | Should -Be $before
    }

    It 'are patterns only where they are typed' {
        Set-Content leavers.csv 'User Name', 'x*'

        { Import-Csv leavers.csv | Remove-CicUser -Confirm:$false } | Should -Throw -ErrorId 'ObjectNotFound,*'
        { 'x*' | Remove-CicUser -Confirm:$false } | Should -Throw -ErrorId 'ObjectNotFound,*'
        { @{ UserName = 'x[12]' } | Remove-CicUser -Confirm:$false } | Should -Throw -ErrorId 'ObjectNotFound,*'
        (Get-CicUser).UserName | Should -Be $before

        Remove-CicUser x[12] -Confirm:$false 6> $null
        (Get-CicUser x*).UserName | Should -Be 'x3'
    }

    It 'are patterns only where they are typed, for Get-CicUser too' {
        $found = 'x*', 'x1' | Get-CicUser -ErrorVariable faults -ErrorAction SilentlyContinue

        $found.UserName | Should -Be 'x1'
        $faults.FullyQualifiedErrorId | Should -BeLike 'ObjectNotFound,*'
        Get-CicUser x* | Should -HaveCount 3
    }

    It 'stay if others refer to them, who do not leave' {
        { Get-CicStation Desk* | Remove-CicStation -Confirm:$false } | Should -Throw -ErrorId 'ObjectInUse,*'

        Remove-CicUser x1 -Confirm:$false 6> $null
        Remove-CicStation Desk1 -Confirm:$false 6> $null
        (Get-CicStation).Name | Should -Be 'Desk2', 'Hall'
    }

    It 'are not the last administrator, unless by force' {
        { Remove-CicUser admin, x1 -Confirm:$false } | Should -Throw -ErrorId 'LastAdministrator,*'
        (Get-CicUser).UserName | Should -Be $before

        Remove-CicUser admin -Force -Confirm:$false 6> $null
        Get-CicUser -Role Administrator | Should -BeNullOrEmpty
    }

    It 'are not the last administrator, whatever was undone before' {
        Add-CicUser @{ UserName = 'anna'; Roles = 'Administrator' } -WarningAction SilentlyContinue 6> $null
        $first = (Get-CicImport -Last).Id
        Set-CicUser admin -RemoveRole Administrator 6> $null
        Add-CicUser @{ UserName = 'bea'; Roles = 'Administrator' } -WarningAction SilentlyContinue 6> $null
        $second = (Get-CicImport -Last).Id
        Undo-CicImport $first -Confirm:$false 6> $null

        { Undo-CicImport $second -Confirm:$false } | Should -Throw -ErrorId 'LastAdministrator,*'
        (Get-CicUser -Role Administrator).UserName | Should -Be 'bea'
    }

    It 'are each named with -WhatIf and -Verbose' {
        $said = Invoke-Unattended 'Remove-CicUser x1, x2 -WhatIf -Verbose 4>&1 | ForEach-Object Message'

        $said | Should -HaveCount 3
        $said | Should -Contain "user 'x1': Remove"
        $said | Should -Contain "user 'x2': Remove"
        $said -like 'What if: *' | Should -BeLike "What if: Performing the operation ""Remove 2 users ('x1', 'x2')"" on target ""*leavers.cicdb""."
        (Get-CicUser).UserName | Should -Be $before
    }

    It 'are confirmed in advance where nobody can answer: <_>' -ForEach 'Remove-CicUser x1', "'x1' | Remove-CicUser -Force", 'Remove-CicPhone Hall', 'Undo-CicImport -Last' {
        $revision = (Get-CicDirectory).Revision

        $id, $text = Invoke-Unattended $_

        $id | Should -BeLike 'ConfirmationNotPossible,*'
        $text | Should -BeLike '*-Confirm:$false*'
        (Get-CicDirectory).Revision | Should -Be $revision

        Invoke-Unattended "$_ -Confirm:`$false" | Should -BeLike 'Run *'
        (Get-CicDirectory).Revision | Should -Be ($revision + 1)
    }
}
