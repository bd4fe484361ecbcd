#Requires -Version 7.4

# A plan that was edited in its file may have only what a plan can have, by the state of the directory after it.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    $ErrorActionPreference = 'Stop'
    Push-Location $TestDrive
    $script:site = Initialize-Site edited.cicdb
    Set-CicLicense 'Basic Station License' -Count 1 6> $null
    Add-CicStation @{ Name = 'Desk1' }, @{ Name = 'Desk2' } -License 'Basic Station License' -AllClassifications 6> $null 3> $null
    Add-CicUser @{ UserName = 'anna'; Extension = '501' }, @{ UserName = 'bert'; Extension = '502' } -WarningAction SilentlyContinue 6> $null
    $script:content = [IO.File]::ReadAllBytes($site.Path)

    # Saves a plan with other changes, as if somebody had written them into the file.
    function Write-EditedPlan {
        param([Parameter(Mandatory)] [string[]] $Change)

        New-CicImportPlan -User @{ UserName = 'carl'; Extension = '503' } | Export-CicImportPlan edited.json -Force 3> $null
        $plan = [Text.Json.Nodes.JsonNode]::Parse((Get-Content edited.json -Raw))
        $plan['changes'] = [Text.Json.Nodes.JsonNode]::Parse("[$($Change -join ',')]")
        Set-Content edited.json $plan.ToJsonString()
    }
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'An edited plan' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        $script:revision = (Get-CicDirectory).Revision
    }

    It 'does not <What>' -ForEach @(
        @{ What = 'remove the last administrator'; Change = '{"action":"remove","kind":"user","name":"admin","properties":{"DisplayName":["admin",null],"Roles":[["Administrator"],null],"Workgroups":[["CompanyOperator"],null]}}'; Message = '*admin*Administrator*' }
        @{ What = 'demote the last administrator'; Change = '{"action":"update","kind":"user","name":"admin","properties":{"Roles":[["Administrator"],["Agent"]]}}'; Message = '*admin*Administrator*' }
        @{ What = 'remove Operator'; Change = '{"action":"remove","kind":"user","name":"Operator","properties":{"DisplayName":["Operator",null],"Roles":[["Operator"],null],"Workgroups":[["CompanyOperator"],null]}}'; Message = '*Operator*' }
        @{ What = 'demote Operator'; Change = '{"action":"update","kind":"user","name":"Operator","properties":{"Roles":[["Operator"],["Agent"]]}}'; Message = '*Operator must keep*' }
        @{ What = 'give a number that another user has'; Change = '{"action":"update","kind":"user","name":"anna","properties":{"Extension":["501","502"]}}'; Message = "*user 'bert'*" }
        @{ What = 'change an object twice'; Change = '{"action":"update","kind":"user","name":"anna","properties":{"Extension":["501","601"]}}', '{"action":"update","kind":"user","name":"ANNA","properties":{"Extension":["501","602"]}}'; Message = '*twice*' }
        @{ What = 'replace a value by itself'; Change = '{"action":"update","kind":"user","name":"anna","properties":{"Extension":["501","501"]}}'; Message = '*same*' }
        @{ What = 'reset a password'; Change = '{"action":"update","kind":"user","name":"anna","password":"generated","properties":{"Extension":["501","601"]}}'; Message = '*password*' }
        @{ What = 'take more licenses than there are'; Change = '{"action":"update","kind":"station","name":"Desk2","properties":{"Licenses":[null,["Basic Station License"]],"UnallocatedLicenses":[["Basic Station License"],null]}}'; Message = '*Basic Station License*2 in use*only 1*' }
        @{ What = 'spell a role in its own way'; Change = '{"action":"update","kind":"user","name":"anna","properties":{"Roles":[["Business User"],["agent"]]}}'; Message = '*Roles?1?*' }
        @{ What = 'have another old value'; Change = '{"action":"update","kind":"user","name":"anna","properties":{"Extension":["509","601"]}}'; Message = "*Extension?0?*must be '501'*" }
        @{ What = 'have an old value that there is not'; Change = '{"action":"update","kind":"user","name":"anna","properties":{"Location":["Rome","Oslo"]}}'; Message = '*Location?0?*must be null*' }
        @{ What = 'change an object that does not exist'; Change = '{"action":"update","kind":"user","name":"annika","properties":{"Extension":["501","601"]}}'; Message = "*no user 'annika'*" }
        @{ What = 'create an object that exists'; Change = '{"action":"create","kind":"user","name":"anna","password":"generated","properties":{"DisplayName":[null,"anna"],"Extension":[null,"777"],"Roles":[null,["Business User"]],"Workgroups":[null,["CompanyOperator"]]}}'; Message = "*user 'anna' already exists*" }
        @{ What = 'remove an object without its values'; Change = '{"action":"remove","kind":"user","name":"anna","properties":{"Extension":["501",null]}}'; Message = '*must be*' }
    ) {
        Write-EditedPlan $Change

        { Import-CicImportPlan edited.json -AllowEdited | Invoke-CicImportPlan -WhatIf } | Should -Throw -ErrorId 'PlanNotReadable,*' -ExpectedMessage $Message

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'swaps numbers as any other plan' {
        Write-EditedPlan @(
            '{"action":"update","kind":"user","name":"anna","properties":{"Extension":["501","502"]}}'
            '{"action":"update","kind":"user","name":"bert","properties":{"Extension":["502","501"]}}'
        )

        $null = Import-CicImportPlan edited.json -AllowEdited | Invoke-CicImportPlan 6> $null

        (Get-CicUser anna, bert).Extension | Should -Be '502', '501'
    }

    It 'says in its view that it was edited' {
        Write-EditedPlan '{"action":"update","kind":"user","name":"anna","properties":{"Extension":["501","601"]}}'

        Import-CicImportPlan edited.json -AllowEdited | Out-String | Should -Match 'This plan was edited'
    }
}
