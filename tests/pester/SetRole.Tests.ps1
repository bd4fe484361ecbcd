#Requires -Version 7.4

# Roles and workgroups: their rights, who has them, and that they go only if nobody does.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $script:site = Initialize-Site roles.cicdb
    Add-CicUser @{ UserName = 'anna'; Roles = 'Agent|Trainee'; Workgroups = 'Sales' }, @{ UserName = 'bert'; Roles = 'Trainee' } -WarningAction SilentlyContinue 6> $null
    $script:content = [IO.File]::ReadAllBytes($site.Path)

    function Get-Right {
        param([string] $Role, [string] $Option)

        (Get-CicRoleMatrix -Role $Role | Where-Object Option -EQ $Option).Value
    }
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'A role' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        $script:revision = (Get-CicDirectory).Revision
    }

    It 'has the rights that it is given, and the others as before' {
        $before = (Get-CicRole Agent).Rights.Count
        $option = (Get-CicRole Agent).Rights[0].Option

        Set-CicRole Trainee -Right @{ 'record calls' = $true; 'ACL: Status Messages' = '*all' } 6> $null
        Set-CicRole Agent -Right @{ $option = $false } 6> $null

        Get-Right Trainee 'Record Calls' | Should -Be 'X'
        Get-Right Trainee 'ACL: Status Messages' | Should -BeExactly '*ALL'
        (Get-CicRole Trainee).Rights | Should -HaveCount 2
        (Get-CicRole Agent).Rights | Should -HaveCount ($before - 1)
        Set-CicRole Trainee -Right @{ 'Record Calls' = '' } 6> $null
        Get-Right Trainee 'Record Calls' | Should -BeNullOrEmpty
    }

    It 'is not changed by a right that is <What>' -ForEach @(
        @{ What = 'unknown'; Right = @{ 'Record Cals' = $true }; Id = 'RightNotFound'; Message = "*'Record Calls'*" }
        @{ What = 'none of its values'; Right = @{ 'Record Calls' = 'Some' }; Id = 'InvalidRight'; Message = '*$true or $false*' }
        @{ What = 'a Boolean of access control'; Right = @{ 'ACL: Status Messages' = $true }; Id = 'InvalidRight'; Message = '*ALL*' }
    ) {
        { Set-CicRole Trainee -Right $Right } | Should -Throw -ErrorId "$Id,*" -ExpectedMessage $Message

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'is not changed by a command with nothing to set' {
        { Set-CicRole Trainee } | Should -Throw -ErrorId 'NothingToSet,*' -ExpectedMessage "*role 'Trainee'*"
        { Set-CicRole Trainee -Right @{} } | Should -Throw -ErrorId 'NothingToSet,*'
        { Set-CicWorkgroup Sales } | Should -Throw -ErrorId 'NothingToSet,*' -ExpectedMessage "*workgroup 'Sales'*"

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'is a workgroup whose display name has no control characters' {
        { Set-CicWorkgroup Sales -DisplayName "Sales`e[31m" } | Should -Throw -ErrorId 'InvalidSiteName,*'
        { Set-CicWorkgroup Sales -DisplayName "Sales`nTeam" } | Should -Throw -ErrorId 'InvalidSiteName,*'

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'has the users that it is given' {
        $role = Set-CicRole Supervisor -AddUser anna, b* -PassThru 6> $null
        $role.Users | Should -Be 2
        Set-CicRole Supervisor -RemoveUser anna 6> $null
        (Get-CicUser -Role Supervisor).UserName | Should -Be 'bert'
        Set-CicRole Supervisor -User anna 6> $null
        (Get-CicUser -Role Supervisor).UserName | Should -Be 'anna'
        (Get-CicUser anna).Roles | Should -Be 'Agent', 'Trainee', 'Supervisor'

        { Set-CicRole Supervisor -AddUser bert, ana } | Should -Throw -ErrorId 'ObjectNotFound,*' -ExpectedMessage "*'ana'*'anna'*"
        { Set-CicRole Administrator -User @() } | Should -Throw -ErrorId 'LastAdministrator,*'
        Set-CicRole Operator -RemoveUser Operator 6> $null
        (Get-CicUser Operator).Roles | Should -Contain 'Operator'
    }

    It 'is removed if no user has it, or by force' {
        { Remove-CicRole Trainee -Confirm:$false } | Should -Throw -ErrorId 'ObjectInUse,*'
        Remove-CicRole 'Mobile Office' -Confirm:$false 6> $null
        Remove-CicRole Trainee -Force -Confirm:$false 6> $null

        (Get-CicRole).Name | Should -Not -Contain 'Trainee'
        (Get-CicRole).Name | Should -Not -Contain 'Mobile Office User'
        (Get-CicUser anna).Roles | Should -Be 'Agent'
        { Remove-CicRole Operator -Force -Confirm:$false } | Should -Throw -ErrorId 'RoleRemains,*'
    }
}

Describe 'A workgroup' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
    }

    It 'has the members and the display name that it is given' {
        $group = Set-CicWorkgroup Sales -AddUser bert -DisplayName 'All sales' -PassThru 6> $null

        $group.Users, $group.DisplayName | Should -Be 2, 'All sales'
        Set-CicWorkgroup Sales -User @() -DisplayName '' 6> $null
        (Get-CicWorkgroup Sales).Users, (Get-CicWorkgroup Sales).DisplayName | Should -Be 0, $null
    }

    It 'is removed if no user belongs to it, or by force' {
        { Get-CicWorkgroup Sales | Remove-CicWorkgroup -Confirm:$false } | Should -Throw -ErrorId 'ObjectInUse,*'
        Remove-CicWorkgroup Sales -Force -Confirm:$false 6> $null

        (Get-CicUser anna).Workgroups | Should -Be 'CompanyOperator'
        (Get-CicDirectory).Workgroups | Should -Be 'CompanyOperator'
    }

    It 'loses no member with -WhatIf' {
        $revision = (Get-CicDirectory).Revision
        Set-CicWorkgroup Sales -User @() -WhatIf
        Set-CicWorkgroup Sales -RemoveUser anna -AddUser bert -WhatIf

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'that does not exist is named when a user joins it, every one of them' {
        Set-CicUser anna -AddWorkgroup Salse, Marketing, Support -WarningVariable warnings -WarningAction SilentlyContinue 6> $null

        $warnings | Should -HaveCount 3
        'Salse', 'Marketing', 'Support' | ForEach-Object { $warnings -like "*'$_'*" | Should -HaveCount 1 }
    }
}

Describe 'What is chosen for phones' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        New-CicPhoneTemplate T -Manufacturer Polycom -Model IP650 6> $null
        Set-Content phones.csv 'Name,Template', 'P1,T', 'P2,T'
        $script:byModel = @{ Name = 'P3'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' }
    }

    It 'passes over those with a template, and says so once' {
        $plan = New-CicImportPlan -Phone phones.csv, $byModel -PhoneLicense 'Client Access' -WarningVariable warnings -WarningAction SilentlyContinue
        $null = Invoke-CicImportPlan $plan 6> $null

        $warnings | Should -HaveCount 1
        $warnings.Message | Should -Be "2 phones keep the classifications and licenses of their templates: 'P1', 'P2'."
        (Get-CicStation P3).Licenses | Should -Contain 'Client Access'
        (Get-CicStation P1).Licenses | Should -Not -Contain 'Client Access'
    }

    It 'is refused if all of them have a template' {
        { New-CicImportPlan -Phone phones.csv -PhoneLicense 'Client Access' } | Should -Throw -ErrorId 'TemplateHasAccess,*'
    }
}

Describe 'A license' {
    It 'is allocated to the stations that are named' {
        [IO.File]::WriteAllBytes($site.Path, $content)
        Set-CicLicense 'Client Access' -Count 0 6> $null
        Add-CicStation @{ Name = 'A' }, @{ Name = 'B' }, @{ Name = 'C' } -License 'Client Access' 6> $null 3> $null
        Add-CicStation @{ Name = 'D' } 6> $null

        Set-CicLicense 'Client Access' -Count 1 -Allocate -Station C, D -WarningVariable warnings -WarningAction SilentlyContinue 6> $null

        (Get-CicStation | Where-Object Licenses -Contains 'Client Access').Name | Should -Be 'C'
        $warnings -like "*'D'*" | Should -HaveCount 1
        { Set-CicLicense 'Client Access' -Count 5 -Allocate -Station Cc } | Should -Throw -ErrorId 'ObjectNotFound,*'
        (Get-CicLicense 'Client Access').Count | Should -Be 1
    }
}
