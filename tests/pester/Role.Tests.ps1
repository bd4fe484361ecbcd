# Get-CicRole, Get-CicWorkgroup, and Get-CicRoleMatrix where a directory is connected.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    $ErrorActionPreference = 'Stop'
    Push-Location $TestDrive
    $null = Connect-CicDirectory template.cicdb -Create
    Initialize-CicDirectory -Administrator admin -Workgroup Sales -WarningAction SilentlyContinue
    @{ UserName = 'jdoe'; Roles = 'Agent|Supervisor|Clerks'; Workgroups = 'Sales' }, @{ UserName = 'jroe'; Roles = 'Clerks' } |
        Add-CicUser -WarningAction SilentlyContinue
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'In a site' {
    BeforeEach {
        Copy-Item template.cicdb site.cicdb -Force
        $null = Connect-CicDirectory site.cicdb
    }

    Context 'A role' {
        It 'says how many users have it and what they may do' {
            $roles = Get-CicRole Clerks, Agent, 'Mobile Office'

            $roles.Name | Should -BeExactly 'Clerks', 'Agent', 'Mobile Office User'
            $roles.Users | Should -BeExactly 2, 1, 0
            $roles[0].Rights | Should -BeNullOrEmpty
            $roles[1].Rights | Should -Not -BeNullOrEmpty
            Get-CicRole | Should -HaveCount 8
        }

        It 'of the directory has no rights, and the default ones stay seven' {
            (Get-CicRoleMatrix Clerks).Value | Sort-Object -Unique | Should -BeExactly ''
            Get-CicRoleMatrix | Should -HaveCount (7 * 71)
            Get-CicRoleMatrix * | Should -HaveCount (8 * 71)
        }
    }

    Context 'A workgroup' {
        It 'says how many users belong to it' {
            $workgroups = Get-CicWorkgroup *s*, CompanyOperator

            $workgroups.Name | Should -BeExactly 'Sales', 'CompanyOperator'
            $workgroups.Users | Should -BeExactly 1, 4
            $workgroups[1].DisplayName | Should -BeExactly 'Company Operator'
        }
    }

    Context 'A name that nothing has' {
        It 'is an error of <Command>, which names the nearest' -ForEach @(
            @{ Command = 'Get-CicRole'; Name = 'Clerk'; Nearest = 'Clerks' }
            @{ Command = 'Get-CicWorkgroup'; Name = 'Sale'; Nearest = 'Sales' }
        ) {
            $run = Invoke-Recorded { & $Command $Name }

            $run.Error | Should -HaveCount 1
            $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'ObjectNotFound,*'
            "$($run.Error)" | Should -BeLikeExactly "*Did you mean '$Nearest'[?]*"
        }

        It 'is an error of Get-CicRoleMatrix: <Id>, <Script>' -ForEach @(
            @{ Script = { Get-CicRoleMatrix Clerk }; Id = 'RoleNotFound' }
            @{ Script = { Get-CicRoleMatrix -User nobody }; Id = 'ObjectNotFound' }
            @{ Script = { Disconnect-CicDirectory; Get-CicRoleMatrix -User jdoe }; Id = 'NotConnected' }
        ) {
            $run = Invoke-Recorded $Script

            $run.Error.FullyQualifiedErrorId | Should -BeExactly "$Id,CicCsvImport.Commands.GetCicRoleMatrixCommand"
        }
    }

    Context 'The rights of a user' {
        It 'are those of all roles: <Script> gives <Count>' -ForEach @(
            @{ Script = { Get-CicRoleMatrix -User jdoe }; Count = 71 }
            @{ Script = { Get-CicUser jdoe, jroe | Get-CicRoleMatrix }; Count = 142 }
            @{ Script = { Get-CicRoleMatrix -User j*, jdoe -Option 'ACL: Status Messages' }; Count = 2 }
        ) {
            & $Script | Should -HaveCount $Count
        }

        It 'are the strongest of the roles' {
            Set-CicUser jdoe -AddRole Administrator

            $right = Get-CicRoleMatrix -User jdoe -Option 'ACL: Modify Line Queue'

            (Get-CicRoleMatrix Agent -Option 'ACL: Modify Line Queue').Value | Should -Not -Be $right.Value
            $right.User | Should -BeExactly 'jdoe'
            $right.Role | Should -BeExactly 'Agent, Supervisor, Clerks, Administrator'
            $right.Value | Should -BeExactly '*ALL'
        }

        It 'are a column of a table' {
            $table = Get-CicUser j* | Get-CicRoleMatrix -AsTable

            $table[0].PSObject.Properties.Name | Should -BeExactly 'Option', 'jdoe', 'jroe'
        }
    }
}
