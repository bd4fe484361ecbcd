#Requires -Version 7.4

# Stations, phones, users and templates get other names, and all that refers to them follows.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $script:site = Initialize-Site renames.cicdb
    New-CicPhoneTemplate T -Manufacturer Polycom -Model IP650 6> $null
    Add-CicStation @{ Name = 'Desk1'; Extension = '501' }, @{ Name = 'Desk2'; Extension = '502' } -License 'Client Access' 6> $null
    Add-CicPhone @{ Name = 'Hall'; Template = 'T' } 6> $null
    Add-CicUser @{ UserName = 'anna'; StationName = 'Desk1' }, @{ UserName = 'bert'; StationName = 'Hall' } -WarningAction SilentlyContinue 6> $null
    $script:content = [IO.File]::ReadAllBytes($site.Path)
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'A new name' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        $script:revision = (Get-CicDirectory).Revision
    }

    It 'of a station is the one that its user has' {
        $renamed = Rename-CicStation Desk1 Reception -PassThru 6> $null

        $renamed.Name, $renamed.Extension, $renamed.MachineName | Should -Be 'Reception', '501', 'Reception'
        $renamed.Licenses | Should -Be 'Client Access'
        (Get-CicUser anna).StationName | Should -Be 'Reception'
        Get-CicStation Desk1 -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'of a phone is its station''s and its label' {
        Rename-CicPhone Hall Foyer 6> $null

        (Get-CicPhone).Name, (Get-CicPhone).Label | Should -Be 'Foyer', 'Foyer'
        (Get-CicStation -Type Managed*).Name | Should -Be 'Foyer'
        (Get-CicUser bert).StationName | Should -Be 'Foyer'
    }

    It 'of a template is the one that its phones have' {
        Rename-CicPhoneTemplate T Agents 6> $null

        (Get-CicPhone).Template | Should -Be 'Agents'
    }

    It 'comes from rows with <Headings>' -ForEach @(
        @{ Headings = 'OldName,NewName' }
        @{ Headings = 'Old Name,New Name' }
        @{ Headings = 'User Name,NewName' }
    ) {
        Set-Content renames.csv $Headings, 'anna,bert', 'bert, Anna '

        Import-Csv renames.csv | Rename-CicUser 6> $null

        (Get-CicUser anna).UserName, (Get-CicUser anna).StationName | Should -BeExactly 'Anna', 'Hall'
        (Get-CicUser bert).StationName | Should -Be 'Desk1'
        (Get-CicDirectory).Revision | Should -Be ($revision + 1)
    }

    It 'can be made by a script block' {
        Get-CicStation Desk* | Rename-CicStation -NewName { $_.Name -replace 'Desk', 'Room ' } 6> $null

        (Get-CicStation Room*).Name | Should -Be 'Room 1', 'Room 2'
    }

    It 'is refused for all if one of them is <What>' -ForEach @(
        @{ What = 'of nobody'; Row = @{ OldName = 'ana'; NewName = 'x' }; Id = 'ObjectNotFound' }
        @{ What = 'a wildcard'; Row = @{ OldName = 'a*'; NewName = 'x' }; Id = 'ObjectNotFound' }
        @{ What = 'taken'; Row = @{ OldName = 'bert'; NewName = 'ADMIN' }; Id = 'NameTaken' }
        @{ What = 'of the user Operator'; Row = @{ OldName = 'Operator'; NewName = 'x' }; Id = 'OperatorKeepsName' }
        @{ What = 'blank'; Row = @{ OldName = 'bert'; NewName = ' ' }; Id = 'NewNameMissing' }
        @{ What = 'missing'; Row = @{ OldName = 'bert' }; Id = 'NewNameMissing' }
        @{ What = 'no name'; Row = @{ OldName = 'bert'; NewName = 'a:b' }; Id = 'InvalidName' }
        @{ What = 'without an old one'; Row = @{ Login = 'bert'; NewName = 'x' }; Id = 'NotAListObject' }
    ) {
        { @{ OldName = 'anna'; NewName = 'anne' }, $Row | Rename-CicUser } | Should -Throw -ErrorId "$Id,*"

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'of a managed station is that of its phone' {
        { Rename-CicStation Hall Foyer } | Should -Throw -ErrorId 'StationIsManaged,*'
    }

    It 'is undone, and the log knows both names' {
        $before = Get-SiteState
        Rename-CicUser anna anne 6> $null

        $change = Get-CicImport -Last -Change
        $change.Name, $change.NewName | Should -Be 'anna', 'anne'
        "$($change.Properties[0])" | Should -Be 'UserName: anna -> anne'
        Undo-CicImport -Last -Confirm:$false 6> $null
        Get-SiteState | Should -Be $before
        Undo-CicImport (Get-CicImport -Last).Id -Confirm:$false 6> $null
        (Get-CicUser an*).UserName | Should -Be 'anne'
    }

    It 'can be rehearsed' {
        $said = Invoke-NewSession "Import-Module '$ModuleManifest'; `$null = Connect-CicDirectory '$($site.Path)'; Rename-CicPhone Hall Foyer -WhatIf"

        $said | Should -Be 'What if: Performing the operation "Rename (Name: Hall -> Foyer; Label: Hall -> Foyer)" on target "phone ''Hall''".'
        (Get-CicDirectory).Revision | Should -Be $revision
    }
}
